/** Longer addresses nobody passes on. */
const LONGEST = 2_000;

/**
 * An address of the web that somebody has typed, as it can stand in a link. Null for a text that is
 * none: of another scheme, too long, or with a password in it.
 */
export function readWebAddress(text: string): string | null {
  const typed = text.trim();
  if (typed.length > LONGEST || !/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return null;
  const { username, password, href } = new URL(typed);
  return username === "" && password === "" && href.length <= LONGEST ? href : null;
}
