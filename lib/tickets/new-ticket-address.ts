import { ticketHtml } from "@/lib/tickets/html";
import { ticketMarkdown } from "@/lib/tickets/markdown";
import { ALL_ROOM, type Room, type TicketDraft } from "@/lib/tickets/ticket-draft";
import { TRACKERS, type Tracker } from "@/lib/tickets/tracker";
import { ticketWiki } from "@/lib/tickets/wiki";

export type NewTicket = {
  /** Opens the tracker's form for a new ticket, filled. */
  address: string;
  /** How much of the draft the address had room for. */
  room: Room;
};

const WRITERS = { markdown: ticketMarkdown, wiki: ticketWiki, html: ticketHtml };

/**
 * The tracker's form for a new ticket, filled with a draft. Where an address cannot be that long, the
 * stack ends earlier, then the list of versions, and the text says what is left out and where it is; what
 * is special stays away before the stack has only a few lines.
 */
export function newTicketAddress({ kind, address }: Tracker, draft: TicketDraft): NewTicket {
  const tracker = TRACKERS[kind];
  const url = new URL(address);
  const text = typeof tracker.text === "string" ? tracker.text : tracker.text(url);
  const fill = (title: string, body: string) => {
    url.searchParams.set(tracker.title, title);
    url.searchParams.set(text, body);
    return url.href;
  };
  for (const room of roomsFor(draft)) {
    const filled = fill(draft.title, WRITERS[tracker.markup](draft, room));
    if (filled.length <= tracker.longest) return { address: filled, room };
  }
  // A title of nothing but rare letters: there the link alone has room.
  const title = [...draft.title].slice(0, SHORT_TITLE).join("");
  return { address: fill(title, draft.address), room: NO_ROOM };
}

const SHORT_TITLE = 40;
const FEW_VERSIONS = 3;
const FEW_LINES = 8;
const NO_ROOM: Room = { versions: 0, lines: 0, special: false };

/** From the most room to the least: lines of the stack go first. */
function* roomsFor({ stack, special }: TicketDraft): Generator<Room> {
  const most = Math.min(stack.length, ALL_ROOM.lines);
  if (special.length > 0) {
    for (let lines = most; lines >= Math.min(most, FEW_LINES); lines -= 1) {
      yield { ...ALL_ROOM, lines };
    }
  }
  for (const versions of [ALL_ROOM.versions, FEW_VERSIONS, 0]) {
    for (let lines = most; lines >= 0; lines -= 1) yield { ...NO_ROOM, versions, lines };
  }
}
