import { parseReportReference, type ReportReference } from "@/lib/report-reference";
import { findField } from "@/lib/search/fields";

/** BugSplat's number, or our public id, and nothing else. */
const BARE = /^#?\d{1,18}(?:-\d{1,18})?$/;

/** `DATABASE:ID`; a database's name may hold colons itself. */
const NAMED = /^(?<database>.+):\s*#?\d{1,18}$/;

/**
 * What a query that is only an id may mean: `140612`, `1-1024`, `Orrery:140612`. Null for any other
 * text: in quotes, a number is looked for as a text, and `id:7` asks for a field.
 * @param databases names of BugSplat's databases
 */
export function readPastedId(query: string, databases: readonly string[]): ReportReference | null {
  const text = query.trim();
  const name = BARE.test(text) ? null : NAMED.exec(text)?.groups?.database;
  const isId = name === null || (name && databases.includes(name) && findField(name) === null);
  return isId ? parseReportReference(text) : null;
}
