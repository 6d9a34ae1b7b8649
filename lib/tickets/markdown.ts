import { codeBlock } from "@/lib/report/frames/code-block";
import { layDraft, type Markup } from "@/lib/tickets/lay-draft";
import type { Room, TicketDraft } from "@/lib/tickets/ticket-draft";

/** A draft in the Markdown of GitHub, GitLab and YouTrack. */
export function ticketMarkdown(draft: TicketDraft, room: Room): string {
  return layDraft(draft, room, MARKDOWN);
}

const MARKDOWN: Markup = {
  words: escaped,
  quoted: code,
  bullet: "-",
  heading,
  head: "| Version | Reports |\n| --- | --- |",
  row: (version, reports) => `| ${version} | ${reports ? `${reports} ` : ""}|`,
  version: (name) => inTable(code(name)),
  stack: (lines) => `${heading("Stack")}\n\n${codeBlock(lines, "text")}`,
  link: (label, address) => `[${label}](${address})`,
};

function heading(words: string): string {
  return `**${words}**`;
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
