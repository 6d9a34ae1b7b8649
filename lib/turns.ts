/** Lets at most `limit` pieces of work run at once; the others wait in their order. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly limit: number) {}

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether who comes now has to wait. */
  get areTaken(): boolean {
    return this.#running >= this.limit;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.limit) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
