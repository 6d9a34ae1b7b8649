import { type Change, topicOf } from "@/lib/triage/change";
import { readLabel } from "@/lib/triage/label";
import { readTicket } from "@/lib/triage/ticket";
import type { Wish } from "@/lib/triage/wish";

/** What of a group a wish is about, as `topicOf` names it for the change that comes of it. */
export function topicOfWish(wish: Wish, changes: readonly Change[]): string | null {
  switch (wish.kind) {
    case "label":
    case "unlabel": {
      const label = readLabel(wish.label);
      return label && topicOf({ kind: wish.kind, label }, changes);
    }
    case "link":
    case "unlink": {
      const ticket = readTicket(wish.ticket);
      return ticket && topicOf({ kind: wish.kind, ticket }, changes);
    }
    default:
      return topicOf(wish, changes);
  }
}
