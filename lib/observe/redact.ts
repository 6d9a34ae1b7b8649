const REDACTED = "[redacted]";

/** The secret parts of addresses, wherever one is written. */
const PATTERNS: [RegExp, string][] = [
  // /api/ingest/TOKEN
  [/(\/api\/ingest\/)[^[/\s"'\\?#]+/g, `$1${REDACTED}`],
  // /invitation/SECRET
  [/(\/(?:set-up|invitation|new-password)\/)[^[/\s"'\\?#]+/g, `$1${REDACTED}`],
  // postgresql://USER:PASSWORD@HOST
  [/(postgres(?:ql)?:\/\/[^:@/\s"']*:)[^@\s"']*@/g, `$1${REDACTED}@`],
  // An API token, wherever it stands.
  [/\bcrb_[\w-]{20,}/g, REDACTED],
  // Bearer TOKEN
  [/(\bBearer\s+)[^\s"'\\]+/gi, `$1${REDACTED}`],
];

/** Takes the given secrets, and secret parts of addresses, out of a line of the log. */
export function redactor(secrets: (string | null)[]): (line: string) => string {
  const known = secrets.filter((secret) => secret !== null && secret.length >= 8);
  return (line) => {
    let text = line;
    for (const secret of known) text = text.replaceAll(String(secret), REDACTED);
    for (const [pattern, replacement] of PATTERNS) text = text.replace(pattern, replacement);
    return text;
  };
}
