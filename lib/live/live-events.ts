import { setTimeout as pause } from "node:timers/promises";
import type { NotedChange } from "@/lib/live/changed-groups";
import { heardChanges } from "@/lib/live/heard-changes";

/** At most one event in so long. */
const COALESCED_MS = 2_000;

/** A comment that says nothing, so that what is between does not take the stream for dead. */
const HEARTBEAT_MS = 20_000;

/** How many groups of the viewer's list have changed; null: some may have, it is not known which. */
export type LiveCount = { groups: number | null };

export type LiveOptions = {
  /** When the list was drawn, in milliseconds of the epoch: what has changed later is told. */
  since: number;
  /** Asked anew for each event; null when the viewer is not signed in any more. */
  count: (changes: NotedChange[]) => Promise<LiveCount | null>;
  signal: AbortSignal;
  /** Other times, for tests. */
  coalescedMs?: number;
  heartbeatMs?: number;
};

/**
 * The text of a stream of server-sent events: how many groups of a list have changed since it was drawn, as
 * often as that number changes; null where that is not known. Ends with the viewer's session.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* liveEvents({
  since,
  count,
  signal,
  coalescedMs = COALESCED_MS,
  heartbeatMs = HEARTBEAT_MS,
}: LiveOptions): AsyncGenerator<string> {
  yield `retry: 5000\n\n`;
  let told: number | null = 0;
  while (!signal.aborted) {
    const changes = heardChanges().since(since);
    const counted = await count(changes ?? []);
    if (counted === null || signal.aborted) return;
    const known = changes === null ? null : counted.groups;
    yield known === told ? ": still here\n\n" : `data: ${JSON.stringify({ groups: known })}\n\n`;
    told = known;
    await pause(coalescedMs, undefined, { signal }).catch(() => undefined);
    if (heardChanges().since(since)?.length === changes?.length) {
      await heardChanges().untilNext(heartbeatMs, signal);
    }
  }
}
