/**
 * Matches a text, in any case of letters, however JSON, XML, an address or two of these in one another
 * write it. It looks at bytes, each as the character of its number (latin1), so that one of a text that is
 * not quite UTF-8 is found too, and all around it stays to the byte.
 */
export function writtenForms(value: string): RegExp {
  const spellings = new Set([value, value.normalize("NFC")]);
  return new RegExp([...spellings].map(patternOf).join("|"), "g");
}

function patternOf(value: string): string {
  return [...value.replaceAll(/\\+/g, "\\")].map(formsOf).join("");
}

// Whatever may be repeated is so a few times only: bodies come from anybody, and one of nothing but
// backslashes must not take longer than others.

/** Before an escape of JSON within JSON within JSON. */
const BACKSLASHES = String.raw`\\{1,8}`;

/** `&`, which JSON may have escaped, and XML once more. */
const AMPERSAND = String.raw`(?:&|\\{1,8}u0026)(?:amp;){0,3}`;

const NAMED = new Map([
  ["&", "amp"],
  ["<", "lt"],
  [">", "gt"],
  ['"', "quot"],
  ["'", "apos"],
]);

/** What JSON writes behind a backslash, and texts of JSON within JSON behind more of them. */
const ESCAPED_SHORT = new Set(['"', "/"]);

/** All ways to write one character. */
function formsOf(character: string): string {
  const cases = [character, character.toLowerCase(), character.toUpperCase()];
  // A letter and its accent may be two, as in paths of macOS.
  const variants = new Set([...cases, ...cases.map((one) => one.normalize("NFD"))]);
  const forms = [...variants].flatMap((variant) => [
    // The plain one last: `&` also begins `&amp;`, of which nothing may be left.
    inJson(variant),
    inXml(variant),
    inAddress(variant),
    ...asBytes(variant),
  ]);
  if (character === " ") forms.push(String.raw`\+`);
  return `(?:${[...new Set(forms)].join("|")})`;
}

/** As UTF-8, and as the one byte that Windows has for it. */
function asBytes(text: string): string[] {
  const utf8 = literally(Buffer.from(text).toString("latin1"));
  if (text === "\\") return [BACKSLASHES];
  const short = ESCAPED_SHORT.has(text) ? [String.raw`\\{0,8}${literally(text)}`] : [];
  const isOneByte = /^[\u00a0-\u00ff]+$/.test(text);
  return [...short, utf8, ...(isOneByte ? [literally(text)] : [])];
}

function inJson(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => `${BACKSLASHES}u${anyCase(hex(unit, 4))}`).join("");
}

function inXml(text: string): string {
  const references = [...text].map((one) => {
    const code = one.codePointAt(0) ?? 0;
    const named = NAMED.get(one);
    const ways = [
      `#0{0,6}${code}`,
      `#[xX]0{0,6}${anyCase(hex(code, 1))}`,
      ...(named ? [named] : []),
    ];
    return `${AMPERSAND}(?:${ways.join("|")});`;
  });
  return references.join("");
}

function inAddress(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${anyCase(hex(byte, 2))}`).join("");
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}

function anyCase(digits: string): string {
  return digits.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
