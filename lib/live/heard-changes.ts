import { EventEmitter } from "node:events";
import { ChangedGroups, type NotedChange } from "@/lib/live/changed-groups";

/** More changes than these nobody comes back to: they are told that the list may have changed. */
const MOST_HEARD = 2_000;

/** What this process has heard of the changes of all instances. */
class HeardChanges {
  readonly #changes = new ChangedGroups(MOST_HEARD, Date.now());
  readonly #events = new EventEmitter().setMaxListeners(0);

  hear(changes: readonly NotedChange[]): void {
    for (const change of changes) this.#changes.add(change);
    if (changes.length > 0) this.#events.emit("change");
  }

  /** Notes that what changed until then may not have been heard. */
  missedUntil(at: number): void {
    this.#changes.missedUntil(at);
    this.#events.emit("change");
  }

  /** What has changed later than `at`; null when that is not wholly known. */
  since(at: number): NotedChange[] | null {
    return this.#changes.since(at);
  }

  /** Waits for the next change, or until `signal` ends it, or the time is over. */
  untilNext(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#events.off("change", end);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#events.once("change", end);
      signal.addEventListener("abort", end);
    });
  }
}

declare global {
  var crashboardHeardChanges: HeardChanges | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
export function heardChanges(): HeardChanges {
  globalThis.crashboardHeardChanges ??= new HeardChanges();
  return globalThis.crashboardHeardChanges;
}
