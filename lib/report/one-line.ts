/** A text on one line: with one space wherever there is white space, and none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
