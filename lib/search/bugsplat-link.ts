/** What of BugSplat's a pasted address leads to: `DATABASE:ID`, as /reports?bugsplat= takes it. */
export type BugsplatLink = { kind: "report" | "group"; id: string };

const BUGSPLAT = /^https:\/\/(?:[\w-]+\.)*bugsplat(?:software)?\.com\//i;

/**
 * Reads an address of BugSplat's web application, such as
 * `https://app.bugsplat.com/v2/crash?database=Acme&id=140612#attachments` or
 * `.../v2/group?stackKeyId=104714&database=Acme` (`/keycrash` in older ones). Null for any other text.
 */
export function readBugsplatLink(text: string): BugsplatLink | null {
  if (!BUGSPLAT.test(text) || !URL.canParse(text)) return null;
  const { searchParams } = new URL(text);
  const database = searchParams.get("database");
  if (!database) return null;
  const stackKeyId = searchParams.get("stackKeyId");
  if (stackKeyId !== null) return { kind: "group", id: `${database}:${stackKeyId}` };
  const id = searchParams.get("id");
  return id === null ? null : { kind: "report", id: `${database}:${id}` };
}
