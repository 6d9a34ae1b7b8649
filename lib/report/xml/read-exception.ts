import type { Exception } from "@/lib/report/report";
import { joinPlace, readLineColumn } from "@/lib/report/source-place";
import type { Take } from "@/lib/report/xml/take";

/** Reads `<exception>`. Each child of its `<registers>` is a register: `<eax>00000011</eax>`. */
export function readException(take: Take): Exception {
  return {
    code: take.text("code"),
    explanation: take.text("explanation"),
    function: take.text("func"),
    ...joinPlace(take.text("file"), take.textAs("line", readLineColumn)),
    offset: take.text("offset"),
    registers: take.one("registers", (registers) => registers.all(readRegister)) ?? [],
  };
}

function readRegister(take: Take) {
  return { name: take.name, value: take.ownText() ?? "" };
}
