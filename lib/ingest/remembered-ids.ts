/** In characters. Names come from outside, and some are long. */
const LONGEST_KEY = 500;

/** Ids that were found or made once: rows of names, groups and facts keep theirs. */
export class RememberedIds {
  readonly #ids = new Map<string, bigint>();

  /** @param most so many are remembered, those that came last */
  constructor(private readonly most: number) {}

  /** The id under the key, found or made by `find` the first time. */
  async get(key: string, find: () => Promise<bigint>): Promise<bigint> {
    if (key.length > LONGEST_KEY) return find();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = await find();
    const [oldest] = this.#ids.keys();
    if (this.#ids.size >= this.most && oldest !== undefined) this.#ids.delete(oldest);
    this.#ids.set(key, id);
    return id;
  }

  /** To be called when a row was refused that points to one of them: it may be gone. */
  forget(): void {
    this.#ids.clear();
  }
}
