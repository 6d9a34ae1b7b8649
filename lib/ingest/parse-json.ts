export type ParsedJson = { ok: true; value: unknown } | { ok: false; problem: string };

// A webhook that sends invalid UTF-8 still sends a crash: bad bytes read as U+FFFD.
const utf8 = new TextDecoder("utf-8");

/** Reads the bytes of a body as JSON, whatever content type it came with; a BOM is skipped. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  const text = utf8.decode(bytes);
  if (text.trim() === "") return { ok: false, problem: "The body is empty." };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `The body is not JSON: ${reason.slice(0, 200)}` };
  }
}
