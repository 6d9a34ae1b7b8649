import type { Module } from "@/lib/report/report";
import type { Take } from "@/lib/report/xml/take";

/** `01320000-01457000`, and with the backtick of WinDbg `00007ff6`00000000-00007ff6`00020000` */
const RANGE = /^(?:0x)?([\da-f`]+)\s*-\s*(?:0x)?([\da-f`]+)$/i;

/** Reads one `<module>` of `<modules>`. */
export function readModule(take: Take): Module {
  const address = take.text("address");
  const [, start = null, end = null] = RANGE.exec(address ?? "") ?? [];
  return {
    name: take.text("name"),
    order: take.number("order"),
    address,
    start: start?.replaceAll("`", "") ?? null,
    end: end?.replaceAll("`", "") ?? null,
    path: take.text("path"),
    symbolsLoaded: take.text("symbolsloaded"),
    fileVersion: take.text("fileversion"),
    productVersion: take.text("productversion"),
    checksum: take.text("checksum"),
    timestamp: take.text("timedatestamp"),
    debugGuid: take.text("debugguid"),
  };
}
