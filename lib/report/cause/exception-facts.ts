import { codeInLines, exceptionLines } from "@/lib/report/cause/exception-lines";
import { faultDetails } from "@/lib/report/cause/fault-details";
import { type MemoryAccess, readMemoryAccess } from "@/lib/report/cause/memory-access";
import { type ExceptionName, nameException } from "@/lib/report/cause/name-exception";
import { type Detail, parameterDetails } from "@/lib/report/cause/parameter-details";
import { saysMore } from "@/lib/report/cause/says-more";
import type { PosixSystem } from "@/lib/report/cause/signals";

/** What the texts of a report say about its exception, in the words that are known for it. */
export interface ExceptionFacts {
  /** Null when nothing says what happened but the message. */
  name: Pick<ExceptionName, "words" | "code"> | null;
  /** Null unless the exception is about memory. */
  access: MemoryAccess | null;
  details: Detail[];
  /** What was said about it that the rest does not say. */
  message: string | null;
}

export interface ExceptionTexts {
  code: string | null;
  message: string | null;
  debugText: string | null;
  system: PosixSystem | null;
}

export function exceptionFacts({
  code,
  message,
  debugText,
  system,
}: ExceptionTexts): ExceptionFacts {
  const lines = exceptionLines(debugText ?? "");
  const name = findName(code, message, lines, system);
  const all = [code, message, lines].join("\n");
  const said = [name?.words ?? null, name?.alias ?? null, name?.code ?? null];
  const more = [code, message].find((text) => text !== null && saysMore(text, said));
  return {
    name,
    access: name?.memory ? readMemoryAccess(all) : null,
    details: [...faultDetails(all), ...parameterDetails(lines, name?.status ?? null)],
    message: name?.message ?? more ?? null,
  };
}

/** A code that is there but not known stands for itself: "FATAL ERROR". */
function findName(
  code: string | null,
  message: string | null,
  lines: string,
  system: PosixSystem | null,
): ExceptionName | null {
  if (code !== null) return nameException(code, system) ?? asItIs(code);
  const found = codeInLines(lines);
  return (
    (found && nameException(found, system)) || (message && nameException(message, system)) || null
  );
}

function asItIs(code: string): ExceptionName {
  return { words: null, code, status: null, alias: null, memory: false, message: null };
}
