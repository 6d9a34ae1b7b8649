declare global {
  var crashboardChangedGroups: ChangedGroups | undefined;
}

/** A group that has changed, and when, in milliseconds of the epoch. */
export type GroupChange = {
  databaseId: bigint;
  groupId: bigint;
  at: number;
  /**
   * It may have left a list: somebody has decided about it, or some of its reports count elsewhere now.
   * Else it has got reports.
   */
  mayHaveLeft: boolean;
};

/** Reports of a database went, whose rows only some lists look at: no group counts less for it. */
export type Removal = {
  databaseId: bigint;
  groupId: null;
  at: number;
  /** When BugSplat received the newest of them. */
  newest: number;
};

export type NotedChange = GroupChange | Removal;

/** Groups that changed, each with its last time; the one that changed longest ago goes first. */
export class ChangedGroups {
  readonly #most: number;
  readonly #changes = new Map<string, NotedChange>();
  #completeFrom: number;

  /**
   * @param most so many are known
   * @param from what has changed before is not known
   */
  constructor(most: number, from = 0) {
    this.#most = most;
    this.#completeFrom = from;
  }

  add(change: NotedChange): void {
    const key = `${change.databaseId}-${change.groupId}`;
    const known = this.#changes.get(key);
    this.#changes.delete(key);
    this.#changes.set(key, known ? joined(known, change) : change);
    if (this.#changes.size <= this.#most) return;
    for (const [oldest, { at }] of this.#changes) {
      this.#changes.delete(oldest);
      this.#completeFrom = Math.max(this.#completeFrom, at);
      break;
    }
  }

  /** What has changed later than `at`; null when that is not wholly known. */
  since(at: number): NotedChange[] | null {
    if (at < this.#completeFrom) return null;
    return [...this.#changes.values()].filter((change) => change.at > at);
  }

  /** Notes that something may have changed until then that was not heard of. */
  missedUntil(at: number): void {
    this.#completeFrom = Math.max(this.#completeFrom, at);
  }

  /** All of them, once. */
  take(): NotedChange[] {
    const taken = [...this.#changes.values()];
    this.#changes.clear();
    return taken;
  }
}

/** Two changes of the same as one: the time is that of the later one. */
function joined(known: NotedChange, change: NotedChange): NotedChange {
  if (known.groupId === null || change.groupId === null) {
    const newest = [known, change].map((one) => (one.groupId === null ? one.newest : 0));
    return { ...change, groupId: null, newest: Math.max(...newest) };
  }
  return { ...change, mayHaveLeft: known.mayHaveLeft || change.mayHaveLeft };
}

/** What one process notes between two of its announcements: in a second, so never as many. */
const MOST_NOTED = 2_000;

/** Remembered globally: Next bundles instrumentation and routes apart. */
function noted(): ChangedGroups {
  globalThis.crashboardChangedGroups ??= new ChangedGroups(MOST_NOTED);
  return globalThis.crashboardChangedGroups;
}

/** Notes that a group has got a report. Costs whoever notes it no query. */
export function noteReportOf(databaseId: bigint, groupId: bigint): void {
  noteChange({ databaseId, groupId, mayHaveLeft: false, at: Date.now() });
}

/** Notes that a report has left a group for another one, or another place in it, or has come from there. */
export function noteMoveOf(databaseId: bigint, groupId: bigint): void {
  noteChange({ databaseId, groupId, mayHaveLeft: true, at: Date.now() });
}

/** Notes that somebody has decided about a group. */
export function noteDecisionOn(databaseId: bigint, groupId: bigint): void {
  noteChange({ databaseId, groupId, mayHaveLeft: true, at: Date.now() });
}

/** Notes that rows of reports are gone: the newest of them BugSplat received then. */
export function noteRemoval(databaseId: bigint, newest: Date): void {
  noteChange({ databaseId, groupId: null, newest: newest.getTime(), at: Date.now() });
}

/** Notes it once more, as it could not be told. */
export function noteChange(change: NotedChange): void {
  noted().add(change);
}

/** What was noted in this process since this was asked last. */
export function takeChanges(): NotedChange[] {
  return noted().take();
}
