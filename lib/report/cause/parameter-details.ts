import { FAST_FAIL } from "@/lib/report/cause/fast-fail";
import type { KnownCode } from "@/lib/report/cause/known-code";
import { TERMINATION_CODES } from "@/lib/report/cause/mach-exceptions";
import { NTSTATUS } from "@/lib/report/cause/ntstatus";
import { formatStatusCode } from "@/lib/report/cause/status-code";

/** Why a program ended itself, or why its memory could not be read. */
export type Detail = Pick<KnownCode, "name" | "words">;

const STACK_BUFFER_OVERRUN = 0xc0000409;

/** What the numbers that come with an exception mean, read from the lines about it. */
export function parameterDetails(lines: string, status: number | null): Detail[] {
  const details = [
    status === STACK_BUFFER_OVERRUN ? fastFail(lines) : null,
    ioError(lines),
    termination(lines),
  ];
  return details.flatMap((detail) => detail ?? []);
}

/** `Parameter[0]: 00000007` */
function fastFail(lines: string): Detail | null {
  const [, digits] = /^Parameter\[0\]: ([\da-f]{1,16})$/im.exec(lines) ?? [];
  return (digits && FAST_FAIL.get(Number.parseInt(digits, 16))) || null;
}

/** `Inpage operation failed at 7ff612345678, due to I/O error c000009c` */
function ioError(lines: string): Detail | null {
  const [, digits] = /\bdue to I\/O error (?:0x)?[0f]{0,8}([\da-f]{8})\b/i.exec(lines) ?? [];
  if (!digits) return null;
  const status = Number.parseInt(digits, 16);
  const words = NTSTATUS.get(status)?.words.toLowerCase() ?? "I/O error";
  return { name: formatStatusCode(status), words };
}

/** `Termination Reason: Namespace SPRINGBOARD, Code 0x8badf00d` */
function termination(lines: string): Detail | null {
  const [, code] = /^Termination .{0,200}?\bCode (0x[\da-f]{8})\b/im.exec(lines) ?? [];
  const words = TERMINATION_CODES[code?.toLowerCase() ?? ""];
  return code && words ? { name: code, words: `ended because ${words}` } : null;
}
