import type { Cause } from "@/lib/report/cause";
import { type CausePart, code, message, words } from "@/lib/report/cause/cause-part";
import { exceptionFacts } from "@/lib/report/cause/exception-facts";
import type { MemoryAccess } from "@/lib/report/cause/memory-access";
import { notableAddress } from "@/lib/report/cause/notable-address";
import type { Detail } from "@/lib/report/cause/parameter-details";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import { findCpu } from "@/lib/report/registers/cpu";
import { findValue, STACK_POINTERS } from "@/lib/report/registers/register-value";
import type { ReportModel } from "@/lib/report/report";

/** "Access violation (0xC0000005) writing 0x00000010, near null"; no parts when nothing is known. */
export function describeException(
  model: ReportModel,
  cause: Pick<Cause, "what" | "code">,
  system: OperatingSystem | null,
): CausePart[] {
  const facts = exceptionFacts({
    code: cause.code,
    message: cause.what,
    debugText: model.debugOutput,
    system: system === "windows" ? null : system,
  });
  return [
    ...name(facts.name),
    ...(facts.access ? access(facts.access, model) : []),
    ...facts.details.flatMap(detail),
    ...(facts.message ? [...(facts.name ? [words(": ")] : []), message(facts.message)] : []),
  ];
}

function name(named: { words: string | null; code: string } | null): CausePart[] {
  if (!named) return [];
  if (named.words === null) return [code(named.code)];
  return [words(named.words), words(" ("), code(named.code), words(")")];
}

function access({ kind, address }: MemoryAccess, model: ReportModel): CausePart[] {
  if (address === null) return kind ? [words(` ${kind} memory`)] : [];
  const registers = model.exception?.registers ?? [];
  const notion = notableAddress(BigInt(address), {
    cpu: findCpu(registers, model.os),
    stackPointer: findValue(registers, STACK_POINTERS),
  });
  const note = notion ? [words(`, ${notion}`)] : [];
  return [words(` ${kind ?? "at"} `), code(address), ...note];
}

function detail({ name, words: text }: Detail): CausePart[] {
  return [words(`, ${text} (`), code(name), words(")")];
}
