/** Names are compared up to here: a symbol can be a megabyte long. */
const COMPARED = 1024;

/**
 * A test for texts, in their comparable form, that match a pattern: `*` stands for any run of
 * characters, `?` for one. Case does not count, and `\` is `/`.
 */
export function globMatcher(pattern: string): (comparableText: string) => boolean {
  const wanted = comparable(pattern);
  return (text) => matches(text, wanted);
}

/** The form in which a name or a path is compared; of a long one only its beginning. */
export function comparable(text: string): string {
  return text.slice(0, COMPARED).toLowerCase().replaceAll("\\", "/");
}

/** No regular expression: a rule is written by a user, a name by anyone, and both can be hostile. */
function matches(text: string, pattern: string): boolean {
  let [at, wanted] = [0, 0];
  let [star, retry] = [-1, 0];
  while (at < text.length) {
    if (pattern[wanted] === "*") {
      star = wanted++;
      retry = at;
    } else if (
      wanted < pattern.length &&
      (pattern[wanted] === "?" || pattern[wanted] === text[at])
    ) {
      at++;
      wanted++;
    } else if (star >= 0) {
      wanted = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[wanted] === "*") wanted++;
  return wanted === pattern.length;
}
