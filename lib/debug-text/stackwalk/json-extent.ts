/** Deeper than any report; what is deeper is not read. */
const DEEPEST = 64;

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

export interface JsonExtent {
  /** The offset behind the object. */
  end: number;
  /** The object; of one that is cut off, what is complete, with the brackets closed. */
  json: string;
  cutOff: boolean;
}

/** Finds where the JSON object ends that begins at an offset; null when it is nested too deep. */
export function findJsonExtent(text: string, start: number): JsonExtent | null {
  let open = "";
  let complete = { end: start + 1, open: "}" };
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else if (character === ",") complete = { end: at, open };
    else if (character in CLOSERS) {
      open = CLOSERS[character] + open;
      if (open.length > DEEPEST) return null;
    } else if (character === "}" || character === "]") {
      open = open.slice(1);
      if (open === "") return { end: at + 1, json: text.slice(start, at + 1), cutOff: false };
    }
  }
  const json = text.slice(start, complete.end) + complete.open;
  return { end: text.length, json, cutOff: true };
}

/** The offset of the quote that closes the string which opens at an offset. */
function endOfString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** The value of a JSON text, null when it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
