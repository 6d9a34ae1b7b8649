import type { CaretPlace } from "@/lib/search/completion/caret-place";

/** A text and the caret in it. */
export interface Edited {
  text: string;
  caret: number;
}

/**
 * The query with an option in the place that it is for, and the caret where the typing goes on.
 * @param insert a key with its colon, or a value as `writeValue` writes it
 */
export function takeOption(text: string, place: CaretPlace, insert: string): Edited {
  const before = text.slice(0, place.start);
  const after = text.slice(place.end);
  if (place.kind === "key") {
    const key = before + insert;
    return { text: key + after, caret: key.length };
  }
  const value = before + insert;
  const closed = place.inOpenList ? "]" : "";
  // Behind the last term a new one begins; anywhere else it only must not run into the next.
  const space = /^(?:\s|\)|,|\])/.test(after) || (after === "" && closed !== "") ? "" : " ";
  const caret = value.length + (closed === "" ? space.length : 0);
  return { text: value + closed + space + after, caret };
}
