import { leftOut, type Room, type Span, type TicketDraft } from "@/lib/tickets/ticket-draft";

/** A draft in the wiki markup of Jira. */
export function ticketWiki(draft: TicketDraft, room: Room): string {
  const { cause, facts, versions, stack, address } = draft;
  const lines = stack.slice(0, room.lines);
  const rest = stack.length - lines.length;
  return [
    spans(cause),
    facts.map(({ name, value }) => `* ${name}: ${spans(value)}`).join("\n"),
    versionList(versions, room),
    lines.length > 0 && `*Stack*\n{noformat}\n${unended(lines.join("\n"))}\n{noformat}`,
    stack.length > 0 && rest > 0 && `${leftOut(rest, "line", "lines")} of the stack at ${address}`,
    `[The group in Crashboard|${address}]`,
  ]
    .filter((part) => part !== "" && part !== false)
    .join("\n\n");
}

function versionList(versions: TicketDraft["versions"], room: Room): string {
  if (versions.length === 0) return "";
  const shown = versions.slice(0, room.versions);
  const rest = versions.length - shown.length;
  return [
    "||Version||Reports||",
    ...shown.map(({ name, reports }) => `|${quote(name)}|${reports}|`),
    ...(rest > 0 ? [`|${leftOut(rest, "version", "versions")}| |`] : []),
  ].join("\n");
}

function spans(parts: Span[]): string {
  return parts.map(({ kind, text }) => (kind === "words" ? text : quote(text))).join("");
}

/** Every character that could be markup as it is; a space keeps two of them from meaning something. */
function quote(text: string): string {
  return text.replace(/[\\*_?\-+^~{}[\]|!@#:]/g, "\\$&") || " ";
}

/** The block ends with the first `{noformat}` in it. */
function unended(text: string): string {
  return text.replaceAll(/\{(?=noformat)/gi, "{ ");
}
