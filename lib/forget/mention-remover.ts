import { isWholeWord } from "@/lib/forget/word-edges";
import { writtenForms } from "@/lib/forget/written-forms";

/** Takes all mentions of a person out of a text; null where there is none. */
export type MentionRemover = {
  ofText: (text: string) => string | null;
  /** Of bytes in whatever encoding; those around stay as they are. */
  ofBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null;
};

/** What stands in the place of a mention: neither JSON nor XML has to escape it. */
export const REMOVED = "(removed)";

/** @param person names and addresses, without those that `valueProblem` refuses */
export function mentionRemover(person: readonly string[]): MentionRemover {
  // The longest first: a name may be a part of the address.
  const known = [...person].sort((one, other) => other.length - one.length);
  const values = known.map((value) => ({ value, forms: writtenForms(value) }));
  const remove = (text: string) => {
    const left = values.reduce((rest, { value, forms }) => without(rest, value, forms), text);
    return left === text ? null : left;
  };
  const ofBytes = (bytes: Uint8Array) => {
    const { buffer, byteOffset, byteLength } = bytes;
    const whole = Buffer.from(buffer, byteOffset, byteLength);
    const left = remove(whole.toString("latin1"));
    return left === null ? ofWideBytes(whole, remove) : copyOf(Buffer.from(left, "latin1"));
  };
  return {
    ofBytes,
    ofText: (text) => {
      const left = remove(Buffer.from(text).toString("latin1"));
      return left === null ? null : Buffer.from(left, "latin1").toString();
    },
  };
}

/** A text that is a number outside of quotes must stay one, or JSON could not be read any more. */
const NUMBER = /^\d+$/;
const NUMBER_FROM = /[:,[]\s*$/;
const NUMBER_TO = /^\s*[,}\]]/;
const NO_NUMBER = "0";

function without(text: string, value: string, forms: RegExp): string {
  return text.replaceAll(forms, (found, at: number) => {
    const end = at + found.length;
    if (!isWholeWord(text, value, at, end)) return found;
    const isNumber =
      NUMBER.test(value) &&
      NUMBER_FROM.test(text.slice(Math.max(0, at - 20), at)) &&
      NUMBER_TO.test(text.slice(end, end + 20));
    return isNumber ? NO_NUMBER : REMOVED;
  });
}

/** UTF-16, which no notification should be in, has a zero in most of its letters. */
function ofWideBytes(
  bytes: Buffer,
  remove: (text: string) => string | null,
): Uint8Array<ArrayBuffer> | null {
  if (!bytes.includes(0)) return null;
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  for (const isSwapped of [false, true]) {
    const ordered = isSwapped ? Buffer.from(even).swap16() : even;
    const left = remove(Buffer.from(ordered.toString("utf16le")).toString("latin1"));
    if (left === null) continue;
    const wide = Buffer.from(Buffer.from(left, "latin1").toString(), "utf16le");
    return copyOf(isSwapped ? wide.swap16() : wide);
  }
  return null;
}

function copyOf(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
