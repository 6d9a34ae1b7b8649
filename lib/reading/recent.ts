type Entry<Value> = { value: Promise<Value>; size: number };

/**
 * Keeps what was made last, so long as it is not too much in all: to go from tab to tab of a big
 * report must not read it again and again. Who asks for what is being made waits for the same.
 */
export class Recent<Value> {
  /** The one asked for last is at the end. */
  readonly #entries = new Map<string, Entry<Value>>();

  /** @param most of all sizes together */
  constructor(private readonly most: number) {}

  /** What is kept under the key, else what `make` gives; a failure is not kept. */
  get(key: string, size: number, make: () => Promise<Value>): Promise<Value> {
    const entry = this.#entries.get(key) ?? { value: make(), size };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.value.catch(() => this.#entries.delete(key));
    this.#forgetOldest();
    return entry.value;
  }

  #forgetOldest(): void {
    let total = 0;
    for (const [key, { size }] of [...this.#entries].reverse()) {
      total += size;
      if (total > this.most) this.#entries.delete(key);
    }
  }
}
