import { layDraft, type Markup } from "@/lib/tickets/lay-draft";
import type { Room, TicketDraft } from "@/lib/tickets/ticket-draft";

/** A draft in the wiki markup of Jira. */
export function ticketWiki(draft: TicketDraft, room: Room): string {
  return layDraft(draft, room, WIKI);
}

const WIKI: Markup = {
  words: (text) => text,
  quoted: quote,
  bullet: "*",
  heading,
  head: "||Version||Reports||",
  row: (version, reports) => `|${version}|${reports || " "}|`,
  version: quote,
  stack: (lines) => `${heading("Stack")}\n{noformat}\n${unended(lines)}\n{noformat}`,
  link: (label, address) => `[${label}|${address}]`,
};

function heading(words: string): string {
  return `*${words}*`;
}

/** Every character that could be markup as it is; a space keeps two of them from meaning something. */
function quote(text: string): string {
  return text.replace(/[\\*_?\-+^~{}[\]|!@#:]/g, "\\$&") || " ";
}

/** The block ends with the first `{noformat}` in it. */
function unended(text: string): string {
  return text.replaceAll(/\{(?=noformat)/gi, "{ ");
}
