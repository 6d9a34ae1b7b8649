import { codeBlock } from "@/lib/report/frames/code-block";
import { leftOut, type Room, type Span, type TicketDraft } from "@/lib/tickets/ticket-draft";

/** A draft in the Markdown of GitHub, GitLab and YouTrack. */
export function ticketMarkdown(draft: TicketDraft, room: Room): string {
  const { cause, facts, versions, stack, address } = draft;
  const lines = stack.slice(0, room.lines);
  const rest = stack.length - lines.length;
  return [
    spans(cause),
    facts.map(({ name, value }) => `- ${name}: ${spans(value)}`).join("\n"),
    versionList(versions, room),
    lines.length > 0 && `**Stack**\n\n${codeBlock(lines.join("\n"), "text")}`,
    stack.length > 0 && rest > 0 && `${leftOut(rest, "line", "lines")} of the stack at ${address}`,
    `[The group in Crashboard](${address})`,
  ]
    .filter((part) => part !== "" && part !== false)
    .join("\n\n");
}

function versionList(versions: TicketDraft["versions"], room: Room): string {
  if (versions.length === 0) return "";
  const shown = versions.slice(0, room.versions);
  const rest = versions.length - shown.length;
  return [
    "| Version | Reports |\n| --- | --- |",
    ...shown.map(({ name, reports }) => `| ${inTable(code(name))} | ${reports} |`),
    ...(rest > 0 ? [`| ${leftOut(rest, "version", "versions")} | |`] : []),
  ].join("\n");
}

function spans(parts: Span[]): string {
  return parts.map(({ kind, text }) => (kind === "words" ? escaped(text) : code(text))).join("");
}

/** Our own words have no markup in them, but a sentence may begin like a list. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#!~&]/g, "\\$&");
}

/**
 * Text as code on one line, in which nothing is markup and nobody is mentioned, behind more backticks
 * than stand in it; see https://spec.commonmark.org/0.31.2/#code-spans
 */
function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  return text.includes("`") ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** In a cell of a table a bar ends it, in code too. */
function inTable(text: string): string {
  return text.replaceAll("|", "\\|");
}
