import type { Resolution } from "@/lib/triage/baseline";

/** How many more may come, and the group's count of all time at which so many have. */
type MoreOf = { more: number; count: number };

/** Null for what does not end it; with none of them it lasts for ever. */
export type Mute = {
  until: Date | null;
  reports: MoreOf | null;
  /** Different people. */
  users: MoreOf | null;
  /** More reports than these in an hour end it. */
  perHour: number | null;
};

/** A member who looks after a group. */
export type Assignee = { id: string; name: string };

/** What a change does. */
export type Act =
  | { kind: "resolve"; resolution: Resolution }
  | { kind: "mute"; mute: Mute }
  | { kind: "reopen" }
  /** Null: nobody looks after it from then on. */
  | { kind: "assign"; assignee: Assignee | null }
  | { kind: "label" | "unlabel"; label: string }
  /** The address of a ticket in a tracker. */
  | { kind: "link" | "unlink"; ticket: string }
  /** The public id of another group: this one was merged into it, it into this one; or both are apart again. */
  | { kind: "merge" | "absorb" | "unmerge" | "release"; other: string }
  | { kind: "comment" }
  | { kind: "undo"; undoes: number };

/** A line of a group's history. */
export type Change = Act & {
  /** 1 for the group's first. */
  number: number;
  changedAt: Date;
  /** The name of whoever did it; null when nobody knows, or it does not matter to the caller. */
  actor: string | null;
  note: string;
};

/** A change that decides what a group is, until another does. */
export type Decision = Extract<Change, { kind: "resolve" | "mute" | "reopen" }>;

/** What people have put on a group. */
export type Attached = {
  assignee: Assignee | null;
  /** In the order of their letters. */
  labels: string[];
  /** Addresses, in the order in which they were linked. */
  tickets: string[];
};

/** The numbers of the changes that are undone. To undo an undo is to do the change again. */
export function undoneNumbers(changes: readonly Change[]): Set<number> {
  const undone = new Set<number>();
  // The newest first: whether an undo counts, only a later one tells.
  for (const change of [...changes].sort((one, other) => other.number - one.number)) {
    if (change.kind === "undo" && !undone.has(change.number)) undone.add(change.undoes);
  }
  return undone;
}

/** A line that two groups have of being merged. Only to unmerge takes one back. */
export type MergeKind = Extract<Act, { other: string }>["kind"];

export function isMerge(change: Change): boolean {
  return "other" in change;
}

/** As much of a change as says what it is about. */
type About =
  | { kind: "resolve" | "mute" | "reopen" | "assign" | MergeKind | "comment" }
  | Extract<Act, { label: string } | { ticket: string } | { undoes: number }>;

/**
 * What of a group a change is about: of the changes about one thing the last that is not undone holds,
 * and those about others do not concern it. Null: about nothing that could hold, as a comment.
 */
export function topicOf(change: About, changes: readonly Change[]): string | null {
  switch (change.kind) {
    case "resolve":
    case "mute":
    case "reopen":
      return "state";
    case "assign":
      return "assignee";
    case "label":
    case "unlabel":
      return `label ${change.label.toLowerCase()}`;
    case "link":
    case "unlink":
      return `ticket ${change.ticket}`;
    case "merge":
    case "absorb":
    case "unmerge":
    case "release":
    case "comment":
      return null;
    case "undo": {
      const undone = changes.find(({ number }) => number === change.undoes);
      return undone ? topicOf(undone, changes) : null;
    }
  }
}

/** Of each thing that changes are about, the one that holds, in their order. */
function holdingChanges(changes: readonly Change[]): Change[] {
  const undone = undoneNumbers(changes);
  const holding = new Map<string, Change>();
  for (const change of [...changes].sort((one, other) => one.number - other.number)) {
    if (change.kind === "undo" || undone.has(change.number)) continue;
    const topic = topicOf(change, changes);
    if (topic !== null) holding.set(topic, change);
  }
  return [...holding.values()].sort((one, other) => one.number - other.number);
}

/** The change that decides what the group is, the last that is not undone; null when there is none. */
export function decidingChange(changes: readonly Change[]): Decision | null {
  return holdingChanges(changes).find(isDecision) ?? null;
}

/** What follows from the changes that are not decisions. */
export function attachedBy(changes: readonly Change[]): Attached {
  const attached: Attached = { assignee: null, labels: [], tickets: [] };
  for (const change of holdingChanges(changes)) {
    if (change.kind === "assign") attached.assignee = change.assignee;
    if (change.kind === "label") attached.labels.push(change.label);
    if (change.kind === "link") attached.tickets.push(change.ticket);
  }
  attached.labels.sort(byLetters.compare);
  return attached;
}

const byLetters = new Intl.Collator("en", { numeric: true });

export function isDecision(change: Change): change is Decision {
  return change.kind === "resolve" || change.kind === "mute" || change.kind === "reopen";
}
