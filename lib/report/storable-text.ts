/** NUL, which PostgreSQL refuses in text, and surrogates without their other half. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** The text with U+FFFD for each character that can be neither stored in PostgreSQL nor sent as UTF-8. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, "\uFFFD");
}
