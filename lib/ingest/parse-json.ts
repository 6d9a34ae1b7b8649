import { storableText } from "@/lib/report/storable-text";

export type ParsedJson = { ok: true; value: unknown } | { ok: false; problem: string };

/** BugSplat's notifications have 4; what is nested by the thousand makes every later step recurse. */
const DEPTH_LIMIT = 200;

// A webhook that sends invalid UTF-8 still sends a crash: bad bytes read as U+FFFD.
const utf8 = new TextDecoder("utf-8");

/** Reads the bytes of a body as JSON, whatever content type it came with; a BOM is skipped. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  const text = utf8.decode(bytes);
  if (text.trim() === "") return { ok: false, problem: "The body is empty." };
  if (isTooDeep(text)) {
    return { ok: false, problem: `The body is nested more than ${DEPTH_LIMIT} levels deep.` };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `The body is not JSON: ${storableText(reason.slice(0, 200))}` };
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > DEPTH_LIMIT) return true;
  }
  return false;
}

/** Where the string that begins at `from` ends: at a quote that no backslash escapes. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}
