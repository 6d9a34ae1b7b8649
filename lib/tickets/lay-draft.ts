import {
  leftOut,
  type Room,
  SPECIAL_HEADING,
  type Span,
  type TicketDraft,
} from "@/lib/tickets/ticket-draft";

/** How a tracker's texts are written. */
export type Markup = {
  /** Our own words, which hold no markup of a report's. */
  words: (text: string) => string;
  /** A text of a report, in which nothing is markup. */
  quoted: (text: string) => string;
  /** In front of a line of a list. */
  bullet: string;
  heading: (words: string) => string;
  /** The head of the table of versions. */
  head: string;
  /** A row of that; a cell is "" where nothing is to be said. */
  row: (version: string, reports: string) => string;
  /** A version in such a row. */
  version: (name: string) => string;
  /** The lines of a stack, under its heading. */
  stack: (lines: string) => string;
  link: (label: string, address: string) => string;
};

/** A draft in a tracker's markup, as much of it as there is room for. */
export function layDraft(draft: TicketDraft, room: Room, markup: Markup): string {
  const { cause, facts, versions, special, stack, address } = draft;
  const lines = stack.slice(0, room.lines);
  const rest = stack.length - lines.length;
  const spans = (parts: Span[]) =>
    parts.map(({ kind, text }) => markup[kind === "words" ? "words" : "quoted"](text)).join("");
  return [
    spans(cause),
    facts.map(({ name, value }) => `${markup.bullet} ${name}: ${spans(value)}`).join("\n"),
    versionTable(versions, room, markup),
    ...(special.length > 0 && room.special
      ? [
          markup.heading(SPECIAL_HEADING),
          special.map((sentence) => `${markup.bullet} ${spans(sentence)}`).join("\n"),
        ]
      : []),
    lines.length > 0 && markup.stack(lines.join("\n")),
    stack.length > 0 && rest > 0 && `${leftOut(rest, "line", "lines")} of the stack at ${address}`,
    markup.link("The group in Crashboard", address),
  ]
    .filter((part) => part !== "" && part !== false)
    .join("\n\n");
}

function versionTable(
  versions: TicketDraft["versions"],
  room: Room,
  { head, row, version }: Markup,
): string {
  if (versions.length === 0) return "";
  const shown = versions.slice(0, room.versions);
  const rest = versions.length - shown.length;
  return [
    head,
    ...shown.map(({ name, reports }) => row(version(name), String(reports))),
    ...(rest > 0 ? [row(leftOut(rest, "version", "versions"), "")] : []),
  ].join("\n");
}
