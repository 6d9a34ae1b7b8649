import type { Resolution } from "@/lib/triage/baseline";

/** Null for what does not end it; with neither it lasts for ever. */
export type Mute = {
  until: Date | null;
  /** How many more reports may come, and the group's count of all time at which so many have. */
  reports: { more: number; count: number } | null;
};

/** What a change does. */
export type Act =
  | { kind: "resolve"; resolution: Resolution }
  | { kind: "mute"; mute: Mute }
  | { kind: "reopen" }
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

/** The numbers of the changes that are undone. To undo an undo is to do the change again. */
export function undoneNumbers(changes: readonly Change[]): Set<number> {
  const undone = new Set<number>();
  // The newest first: whether an undo counts, only a later one tells.
  for (const change of [...changes].sort((one, other) => other.number - one.number)) {
    if (change.kind === "undo" && !undone.has(change.number)) undone.add(change.undoes);
  }
  return undone;
}

/** The change that decides what the group is, the last that is not undone; null when there is none. */
export function decidingChange(changes: readonly Change[]): Decision | null {
  const undone = undoneNumbers(changes);
  const left = changes.filter(isDecision).filter(({ number }) => !undone.has(number));
  return left.sort((one, other) => other.number - one.number)[0] ?? null;
}

function isDecision(change: Change): change is Decision {
  return change.kind !== "comment" && change.kind !== "undo";
}
