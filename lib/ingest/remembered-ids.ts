/** In characters. Names come from outside, and some are long. */
const LONGEST_KEY = 500;

/** Ids that were found or made once: rows of names, groups and facts keep theirs. */
export class RememberedIds {
  readonly #ids = new Map<string, bigint>();

  /** @param most so many are remembered, those that came last */
  constructor(private readonly most: number) {}

  /** The id under the key, found or made by `find` the first time. */
  async get(key: string, find: () => Promise<bigint>): Promise<bigint> {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = await find();
    this.#remember(key, id);
    return id;
  }

  /**
   * The ids of items, by the same keys as these.
   *
   * @param of what they are, as keys of others may be the same
   * @param find finds or makes those that are not remembered
   */
  async getAll<Item>(
    of: string,
    items: ReadonlyMap<string, Item>,
    find: (unknown: Map<string, Item>) => Promise<Map<string, bigint>>,
  ): Promise<Map<string, bigint>> {
    const ids = new Map<string, bigint>();
    const unknown = new Map<string, Item>();
    for (const [key, item] of items) {
      const id = this.#ids.get(`${of} ${key}`);
      if (id === undefined) unknown.set(key, item);
      else ids.set(key, id);
    }
    if (unknown.size === 0) return ids;
    for (const [key, id] of await find(unknown)) {
      this.#remember(`${of} ${key}`, id);
      ids.set(key, id);
    }
    return ids;
  }

  /** To be called when a row was refused that points to one of them: it may be gone. */
  forget(): void {
    this.#ids.clear();
  }

  #remember(key: string, id: bigint): void {
    if (key.length > LONGEST_KEY) return;
    const [oldest] = this.#ids.keys();
    if (this.#ids.size >= this.most && oldest !== undefined) this.#ids.delete(oldest);
    this.#ids.set(key, id);
  }
}
