import { DETAIL_CODE } from "@/lib/report/cause/fault-details";

const COMPARED = 2000;

/** Codes and addresses, and the words that debuggers put between them. */
const KNOWN_PARTS: readonly RegExp[] = [
  DETAIL_CODE,
  /\battempt to (?:read from|write to|execute non-executable) address [\da-f`]{1,17}\b/gi,
  /\b(?:SIG[A-Z]+\d?|EXC_[A-Z_\d]+|(?:EXCEPTION|STATUS)_[A-Z_]+)\b/g,
  /\b0x[\da-f]+\b|\b(?=[a-f]*\d)[\da-f]{8}\b/gi,
  /\bfirst\/second chance not available\b|\b(?:fatal )?signal \d+|\bcode \d+\b/gi,
  /\b(?:at|address|fault|addr|code|reading|writing|executing|from|to|unhandled|exception)\b/gi,
];

/**
 * Whether a text says more than the phrases in `said`, codes and addresses: what BugSplat has as the
 * message of an exception is mostly the debugger's own name for its code.
 */
export function saysMore(text: string, said: readonly (string | null)[]): boolean {
  let rest = text.slice(0, COMPARED);
  for (const part of KNOWN_PARTS) rest = rest.replace(part, " ");
  const bare = letters(rest);
  return bare !== "" && !said.some((phrase) => phrase !== null && isSaid(bare, phrase));
}

function isSaid(bare: string, phrase: string): boolean {
  const known = KNOWN_PARTS.reduce((text, part) => text.replace(part, " "), phrase);
  return bare === letters(known);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/\P{L}/gu, "");
}
