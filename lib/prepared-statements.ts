/** Begins a statement that runs so often that PostgreSQL should plan it once for each connection. */
const MARK = /^\s*\/\* prepared \*\//;

/** Each is kept by each connection: what makes its text as it goes must not fill them up. */
const MOST = 50;

const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement that is marked with a comment at its beginning; ""
 * for the others, which it plans each time.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST || !MARK.test(sql)) return "";
  const name = `crashboard_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
