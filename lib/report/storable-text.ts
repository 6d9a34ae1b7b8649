/**
 * The text with U+FFFD for each character that can be neither stored in PostgreSQL (NUL) nor sent as UTF-8 (a
 * surrogate without its other half).
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
