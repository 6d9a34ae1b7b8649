import type { Client } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { Act } from "@/lib/triage/change";
import { type Change, undoneNumbers } from "@/lib/triage/change";
import { type GroupState, TRANSITIONS } from "@/lib/triage/group-state";
import { baselineOf, knownVersions } from "@/lib/triage/known-versions";
import type { Refusal, Wish } from "@/lib/triage/wish";

/** The group as whoever wants something done has it before them. */
export type Present = {
  changes: Change[];
  state: GroupState;
  /** Reports of all time. */
  reports: number;
  now: Date;
};

const HOUR = 3_600_000;

/** What a wish comes to for a group as it is, or why nothing comes of it. */
export async function planAct(
  client: Client,
  key: PublicId,
  { wish, note }: { wish: Wish; note: string },
  present: Present,
): Promise<{ act: Act } | { refused: Refusal }> {
  switch (wish.kind) {
    case "resolve":
      return planResolution(client, key, wish);
    case "mute": {
      const { hours, reports: more } = wish;
      const until = hours === null ? null : new Date(present.now.getTime() + hours * HOUR);
      const reports = more === null ? null : { more, count: present.reports + more };
      return { act: { kind: "mute", mute: { until, reports } } };
    }
    case "reopen":
      return TRANSITIONS[present.state].reopen === null ? { refused: "is-open" } : { act: wish };
    case "comment":
      return note === "" ? { refused: "no-comment" } : { act: wish };
    case "undo": {
      const { changes } = present;
      const isThere = changes.some(({ number }) => number === wish.undoes);
      const isUndone = undoneNumbers(changes).has(wish.undoes);
      return isThere && !isUndone ? { act: wish } : { refused: "is-undone" };
    }
  }
}

async function planResolution(
  client: Client,
  key: PublicId,
  wish: Extract<Wish, { kind: "resolve" }>,
): Promise<{ act: Act } | { refused: Refusal }> {
  const known = await knownVersions(client, key);
  if (wish.in !== "version") {
    const resolution = { in: wish.in, baseline: baselineOf(known, wish.in) };
    return { act: { kind: "resolve", resolution } };
  }
  const { version } = wish;
  if (version === "") return { refused: "no-version" };
  const applicationId = String(wish.applicationId);
  const place = known.ofGroup.find((one) => one.applicationId === applicationId);
  if (!place) return { refused: "no-application" };
  return {
    act: { kind: "resolve", resolution: { in: "version", baseline: [{ ...place, version }] } },
  };
}
