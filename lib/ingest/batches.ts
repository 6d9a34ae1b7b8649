import { fitting, type Limits } from "@/lib/ingest/fitting";
import { log } from "@/lib/log";

type Work<Item, Result> = {
  /**
   * Does all of them or none, but for those whose result is null: they cannot be done with the others. It
   * waits for nobody else, as each of them would.
   */
  together: (items: Item[]) => Promise<(Result | null)[]>;
  /** Does one, however long that takes. */
  alone: (item: Item) => Promise<Result>;
};

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

/**
 * Does for many at once what costs much each time: an item goes at once where nothing is underway, and
 * those that come meanwhile go together. What cannot be done so is done alone, and where a batch fails
 * each of its items is, so that none fails for another.
 */
export class Batches<Item, Result> {
  readonly #waiting: Waiting<Item, Result>[] = [];
  #isUnderway = false;

  constructor(
    private readonly work: Work<Item, Result>,
    private readonly limits: Limits<Item>,
  ) {}

  /** Adds an item to the next batch. @throws what its work throws for it alone */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#begin();
    });
  }

  #begin(): void {
    if (this.#isUnderway || this.#waiting.length === 0) return;
    this.#isUnderway = true;
    const items = this.#waiting.map(({ item }) => item);
    const batch = this.#waiting.splice(0, fitting(items, this.limits));
    void this.#do(batch).finally(() => {
      // What has come over the network meanwhile is let in first.
      setImmediate(() => {
        this.#isUnderway = false;
        this.#begin();
      });
    });
  }

  async #do(batch: Waiting<Item, Result>[]): Promise<void> {
    const results = await this.#together(batch.map(({ item }) => item));
    for (const [at, { item, resolve, reject }] of batch.entries()) {
      const result = results[at] ?? null;
      if (result !== null) resolve(result);
      // The next batch does not wait for it.
      else void this.work.alone(item).then(resolve, reject);
    }
  }

  async #together(items: Item[]): Promise<(Result | null)[]> {
    try {
      return await this.work.together(items);
    } catch (error) {
      log.warn(
        { err: error, items: items.length },
        "a batch failed: each of its items is tried alone",
      );
      return [];
    }
  }
}
