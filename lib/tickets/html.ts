import {
  leftOut,
  type Room,
  SPECIAL_HEADING,
  type Span,
  type TicketDraft,
} from "@/lib/tickets/ticket-draft";

/** A draft as HTML, as the fields of Azure DevOps take it. */
export function ticketHtml(draft: TicketDraft, room: Room): string {
  const { cause, facts, versions, special, stack, address } = draft;
  const lines = stack.slice(0, room.lines);
  const rest = stack.length - lines.length;
  return [
    `<p>${spans(cause)}</p>`,
    `<ul>${facts.map(({ name, value }) => `<li>${name}: ${spans(value)}</li>`).join("")}</ul>`,
    versionList(versions, room),
    special.length > 0 &&
      room.special &&
      `<b>${SPECIAL_HEADING}</b><ul>${special.map((sentence) => `<li>${spans(sentence)}</li>`).join("")}</ul>`,
    lines.length > 0 && `<b>Stack</b><pre>${lines.map(escaped).join("<br>")}</pre>`,
    rest > 0 && `<p>${leftOut(rest, "line", "lines")} of the stack in Crashboard</p>`,
    `<p><a href="${escaped(address)}">The group in Crashboard</a></p>`,
  ]
    .filter((part) => part !== "" && part !== false)
    .join("");
}

function versionList(versions: TicketDraft["versions"], room: Room): string {
  if (versions.length === 0) return "";
  const shown = versions.slice(0, room.versions);
  const rest = versions.length - shown.length;
  const items = [
    ...shown.map(({ name, reports }) => `${code(name)}: ${reports}`),
    ...(rest > 0 ? [leftOut(rest, "version", "versions")] : []),
  ];
  return `<b>Reports by version</b><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function spans(parts: Span[]): string {
  return parts.map(({ kind, text }) => (kind === "words" ? escaped(text) : code(text))).join("");
}

const code = (text: string) => `<code>${escaped(text)}</code>`;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
