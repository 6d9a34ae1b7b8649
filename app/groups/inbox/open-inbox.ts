import { inAnyState, openView, type View } from "@/app/open-view";
import { readInboxPlace } from "@/components/inbox/inbox-address";
import type { SearchParams } from "@/lib/filters";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import { getInbox, type Inbox } from "@/lib/queries/get-inbox";
import { parseGroupSort } from "@/lib/queries/list-groups";

type OpenedInbox = {
  view: View;
  inbox: Inbox;
  /** When whoever looks has begun: now, where the address does not say. */
  since: Date;
  hasBegun: boolean;
  /** The group that they look at. */
  at: PublicId | null;
};

/** The list of an address as an inbox, from one of its groups or from that which the address names. */
export async function openInbox(
  params: SearchParams,
  group: PublicId | null = null,
): Promise<OpenedInbox> {
  const view = await openView("/groups/inbox", params);
  const place = readInboxPlace(params);
  const since = place.since ?? view.clock.now;
  const at = group ?? (place.at === null ? null : parsePublicId(place.at));
  const { status } = view.filters;
  const sort = parseGroupSort(view.filters.sort);
  const inbox = await getInbox(await inAnyState(view), { status, sort, since, at });
  return { view, inbox, since, hasBegun: place.since !== null, at };
}
