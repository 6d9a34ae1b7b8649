type Limits<Item> = {
  /** So many batches are underway at once. */
  underway: number;
  /** So many items go into one. */
  most: number;
  /** What an item weighs, and how much all of a batch may, but for a single one. */
  weigh: (item: Item) => number;
  heaviest: number;
};

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

/**
 * Does for many at once what costs much each time: an item goes at once where nothing is underway, and
 * those that come meanwhile go together. Where a batch fails, each of its items is tried alone, so that
 * none fails for another.
 */
export class Batches<Item, Result> {
  readonly #waiting: Waiting<Item, Result>[] = [];
  #underway = 0;

  /** @param work gives the result of each item, in their order; it does all of them or none */
  constructor(
    private readonly work: (items: Item[]) => Promise<Result[]>,
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
    if (this.#underway >= this.limits.underway || this.#waiting.length === 0) return;
    this.#underway += 1;
    void this.#do(this.#next()).finally(() => {
      this.#underway -= 1;
      this.#begin();
    });
  }

  #next(): Waiting<Item, Result>[] {
    const { most, weigh, heaviest } = this.limits;
    let weight = 0;
    const tooMany = this.#waiting.findIndex(({ item }, at) => {
      weight += weigh(item);
      return at >= most || (at > 0 && weight > heaviest);
    });
    return this.#waiting.splice(0, tooMany === -1 ? this.#waiting.length : tooMany);
  }

  async #do(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      for (const [at, result] of results.entries()) batch[at]?.resolve(result);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((one) => this.#do([one])));
    }
  }
}
