/**
 * For how long reading gives way to dense traffic, in milliseconds. What is left unread in that time is
 * read within seconds of its end; were it longer, a server that is busy all day would never catch up.
 */
const LONGEST = 10_000;

/**
 * While notifications come densely a handful is begun in so many milliseconds: what reading costs is wanted
 * for answers, and there is time for it afterwards.
 */
const BETWEEN_HANDFULS = 1_000;

/**
 * The right of way of answers before reading. It is bounded: once reading has given way for long enough
 * it goes on, however dense the traffic is, until nothing waits to be read, and only then gives way again.
 * All times are in milliseconds, by one clock.
 */
export class RightOfWay {
  #begunAt = Number.NEGATIVE_INFINITY;
  #givingSince: number | null = null;

  /** Whether a handful has to wait at this moment. */
  mustWait(isDense: boolean, now: number): boolean {
    if (!isDense || now - this.#begunAt >= BETWEEN_HANDFULS) return false;
    this.#givingSince ??= now;
    return now - this.#givingSince < LONGEST;
  }

  /** Notes that a handful is begun. */
  begin(now: number): void {
    this.#begunAt = now;
  }

  /** Notes that nothing waits to be read. */
  catchUp(): void {
    this.#givingSince = null;
  }
}
