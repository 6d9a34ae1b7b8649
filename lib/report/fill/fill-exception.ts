import type { NotifiedException } from "@/lib/report/cause";
import type { ReportPart } from "@/lib/report/fill/part-sources";
import { type Exception, exceptionOf } from "@/lib/report/report";

interface ToldException {
  /** Null when the debugger text says nothing of an exception. */
  told: Exception | null;
  notified: NotifiedException;
  /** The stack of the thread that crashed is the text's too, or there is none. */
  stackIsTold: boolean;
}

/** Gives a report the exception, or the registers of its own, where it misses them. */
export function fillException(
  said: Exception | null,
  missing: readonly ReportPart[],
  { told, notified, stackIsTold }: ToldException,
): Exception | null {
  if (told === null) return said;
  const registers = missing.includes("registers") ? told.registers : (said?.registers ?? []);
  if (said !== null && !missing.includes("exception")) return { ...said, registers };
  const { code, explanation, registers: _, ...place } = told;
  const isNotified = notified.exceptionCode !== "" || notified.exceptionMessage !== "";
  return exceptionOf({
    // The text can be about another stop of the debugger: BugSplat's own word comes before it.
    ...(isNotified ? {} : { code, explanation }),
    // Where a stack from elsewhere says the place, in names of its own.
    ...(stackIsTold ? place : {}),
    registers,
  });
}
