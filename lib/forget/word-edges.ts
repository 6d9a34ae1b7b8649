/** A letter or digit of a script that parts its words: what stands beside one goes on with it. */
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Whether what stands in a text of bytes (latin1) from `start` to `end` is not a part of a longer word
 * there. An escape of JSON or of an address beside it is read as the character that it stands for; where
 * that cannot be told, it is a word.
 */
export function isWholeWord(text: string, value: string, start: number, end: number): boolean {
  const joins = (edge: string | undefined, beside: string) =>
    edge !== undefined && goesOn(edge) && goesOn(beside);
  return !joins([...value][0], before(text, start)) && !joins([...value].at(-1), after(text, end));
}

function goesOn(character: string): boolean {
  return IN_WORD.test(character) && !UNPARTED.test(character);
}

/** The character that ends at `at`; "" where it is none that could be a word's. */
function before(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 6), at);
  if (/\\[bfnrt]$/.test(near)) return "";
  const escaped = /\\u([\da-fA-F]{4})$/.exec(near) ?? /%([\da-fA-F]{2})$/.exec(near);
  if (escaped?.[1]) return ofCode(escaped[1]);
  return decoded(/(?:[\xc0-\xf7][\x80-\xbf]{1,3}|[\s\S])$/.exec(near)?.[0] ?? "");
}

/** The character that begins at `at`. */
function after(text: string, at: number): string {
  const near = text.slice(at, at + 6);
  const escaped = /^\\u([\da-fA-F]{4})/.exec(near) ?? /^%([\da-fA-F]{2})/.exec(near);
  if (escaped?.[1]) return ofCode(escaped[1]);
  return decoded(/^(?:[\xc0-\xf7][\x80-\xbf]{1,3}|[\s\S])/.exec(near)?.[0] ?? "");
}

/** Of a half of a pair, or a byte of more, nothing can be told. */
function ofCode(digits: string): string {
  const code = Number.parseInt(digits, 16);
  const isPart = digits.length === 2 ? code > 0x7f : code >= 0xd800 && code <= 0xdfff;
  return isPart ? "" : String.fromCharCode(code);
}

function decoded(bytes: string): string {
  const text = Buffer.from(bytes, "latin1").toString();
  return text.includes("\ufffd") ? "" : text;
}
