import { type Act, type Change, undoneNumbers } from "@/lib/triage/change";
import { type GroupState, TRANSITIONS } from "@/lib/triage/group-state";
import { baselineOf, type KnownVersions } from "@/lib/triage/known-versions";
import type { Refusal, Wish } from "@/lib/triage/wish";

/** The group as whoever wants something done has it before them. */
export type Present = {
  changes: Change[];
  state: GroupState;
  /** Reports of all time. */
  reports: number;
  versions: KnownVersions;
  now: Date;
};

type Planned = { act: Act } | { refused: Refusal };

const HOUR = 3_600_000;

/** What a wish comes to for a group as it is, or why nothing comes of it. */
export function planAct({ wish, note }: { wish: Wish; note: string }, present: Present): Planned {
  switch (wish.kind) {
    case "resolve":
      return planResolution(wish, present.versions);
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

function planResolution(
  wish: Extract<Wish, { kind: "resolve" }>,
  versions: KnownVersions,
): Planned {
  if (wish.in !== "version") {
    const resolution = { in: wish.in, baseline: baselineOf(versions, wish.in) };
    return { act: { kind: "resolve", resolution } };
  }
  const { version } = wish;
  if (version === "") return { refused: "no-version" };
  const applicationId = String(wish.applicationId);
  const place = versions.ofGroup.find((one) => one.applicationId === applicationId);
  if (!place) return { refused: "no-application" };
  return {
    act: { kind: "resolve", resolution: { in: "version", baseline: [{ ...place, version }] } },
  };
}
