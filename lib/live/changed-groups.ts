declare global {
  var crashboardChangedGroups: ChangedGroups | undefined;
}

/** A group that has changed, and when, in milliseconds of the epoch. */
export type GroupChange = {
  databaseId: bigint;
  groupId: bigint;
  at: number;
  /** Somebody has decided about it, so that it may have left a list; else it has got reports. */
  isDecided: boolean;
};

/** Groups that changed, each with its last time; the one that changed longest ago goes first. */
export class ChangedGroups {
  readonly #most: number;
  readonly #changes = new Map<string, GroupChange>();
  #completeFrom: number;

  /**
   * @param most so many are known
   * @param from what has changed before is not known
   */
  constructor(most: number, from = 0) {
    this.#most = most;
    this.#completeFrom = from;
  }

  add(change: GroupChange): void {
    const key = `${change.databaseId}-${change.groupId}`;
    const isDecided = change.isDecided || (this.#changes.get(key)?.isDecided ?? false);
    this.#changes.delete(key);
    this.#changes.set(key, { ...change, isDecided });
    if (this.#changes.size <= this.#most) return;
    for (const [oldest, { at }] of this.#changes) {
      this.#changes.delete(oldest);
      this.#completeFrom = Math.max(this.#completeFrom, at);
      break;
    }
  }

  /** What has changed later than `at`; null when that is not wholly known. */
  since(at: number): GroupChange[] | null {
    if (at < this.#completeFrom) return null;
    return [...this.#changes.values()].filter((change) => change.at > at);
  }

  /** Notes that something may have changed until then that was not heard of. */
  missedUntil(at: number): void {
    this.#completeFrom = Math.max(this.#completeFrom, at);
  }

  /** All of them, once. */
  take(): GroupChange[] {
    const taken = [...this.#changes.values()];
    this.#changes.clear();
    return taken;
  }
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
  noteChange({ databaseId, groupId, isDecided: false, at: Date.now() });
}

/** Notes that somebody has decided about a group. */
export function noteDecisionOn(databaseId: bigint, groupId: bigint): void {
  noteChange({ databaseId, groupId, isDecided: true, at: Date.now() });
}

/** Notes it once more, as it could not be told. */
export function noteChange(change: GroupChange): void {
  noted().add(change);
}

/** What was noted in this process since this was asked last. */
export function takeChanges(): GroupChange[] {
  return noted().take();
}
