import {
  type Act,
  type Assignee,
  attachedBy,
  type Change,
  isMerge,
  type Mute,
  undoneNumbers,
} from "@/lib/triage/change";
import { type GroupState, TRANSITIONS } from "@/lib/triage/group-state";
import { baselineOf, type KnownVersions } from "@/lib/triage/known-versions";
import { isSameLabel, MOST_LABELS, readLabel } from "@/lib/triage/label";
import { MOST_TICKETS, readTicket } from "@/lib/triage/ticket";
import type { MuteWish, Refusal, Wish } from "@/lib/triage/wish";

/** The group as whoever wants something done has it before them. */
export type Present = {
  changes: Change[];
  state: GroupState;
  /** Reports of all time, and different users of them. */
  reports: number;
  users: number;
  versions: KnownVersions;
  /** Those of the wanted members who may see the group's database, by their ids. */
  members: ReadonlyMap<string, Assignee>;
  now: Date;
};

export type Planned = { act: Act } | { refused: Refusal };

const HOUR = 3_600_000;

/** What a wish comes to for a group as it is, or why nothing comes of it. */
export function planAct({ wish, note }: { wish: Wish; note: string }, present: Present): Planned {
  switch (wish.kind) {
    case "resolve":
      return planResolution(wish, present.versions);
    case "mute":
      return { act: { kind: "mute", mute: planMute(wish, present) } };
    case "reopen":
      return TRANSITIONS[present.state].reopen === null ? { refused: "is-open" } : { act: wish };
    case "assign":
      return planAssignment(wish, present);
    case "label":
    case "unlabel":
      return planLabel(wish, present);
    case "link":
    case "unlink":
      return planTicket(wish, present);
    case "comment":
      return note === "" ? { refused: "no-comment" } : { act: wish };
    case "undo": {
      const { changes } = present;
      const undone = changes.find(({ number }) => number === wish.undoes);
      if (undone && isMerge(undone)) return { refused: "is-merge" };
      const isThere = undone !== undefined;
      const isUndone = undoneNumbers(changes).has(wish.undoes);
      return isThere && !isUndone ? { act: wish } : { refused: "is-undone" };
    }
  }
}

function planMute({ hours, reports, users, perHour }: MuteWish, present: Present): Mute {
  const upTo = (more: number | null, now: number) =>
    more === null ? null : { more, count: now + more };
  return {
    until: hours === null ? null : new Date(present.now.getTime() + hours * HOUR),
    reports: upTo(reports, present.reports),
    users: upTo(users, present.users),
    perHour,
  };
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

function planAssignment(
  { memberId }: Extract<Wish, { kind: "assign" }>,
  { changes, members }: Present,
): Planned {
  const { assignee: before } = attachedBy(changes);
  if ((before?.id ?? null) === memberId) return { refused: "is-assigned" };
  const assignee = memberId === null ? null : members.get(memberId);
  return assignee === undefined ? { refused: "no-member" } : { act: { kind: "assign", assignee } };
}

function planLabel(
  { kind, label: typed }: Extract<Wish, { kind: "label" | "unlabel" }>,
  { changes }: Present,
): Planned {
  const label = readLabel(typed);
  if (label === null) return { refused: "no-label" };
  const { labels } = attachedBy(changes);
  const isThere = labels.some((one) => isSameLabel(one, label));
  if (kind === "unlabel") return isThere ? { act: { kind, label } } : { refused: "not-labelled" };
  if (isThere) return { refused: "is-labelled" };
  return labels.length >= MOST_LABELS ? { refused: "is-full" } : { act: { kind, label } };
}

function planTicket(
  { kind, ticket: typed }: Extract<Wish, { kind: "link" | "unlink" }>,
  { changes }: Present,
): Planned {
  const ticket = readTicket(typed);
  if (ticket === null) return { refused: "no-ticket" };
  const { tickets } = attachedBy(changes);
  const isThere = tickets.includes(ticket);
  if (kind === "unlink") return isThere ? { act: { kind, ticket } } : { refused: "not-linked" };
  if (isThere) return { refused: "is-linked" };
  return tickets.length >= MOST_TICKETS ? { refused: "is-full" } : { act: { kind, ticket } };
}
