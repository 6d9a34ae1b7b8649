/**
 * For how long it gives way to dense traffic, in milliseconds. What is left unread in that time is
 * read within seconds of its end; were it longer, a server that is busy all day would never catch up.
 */
const LONGEST = 5_000;

/**
 * The right of way of answers before one kind of work behind them, such as reading: what that costs is
 * wanted for them while notifications come densely. It is bounded: once reading has given way for long
 * enough it goes on, however dense the traffic is, until it has caught up, and only then gives way again.
 */
export class RightOfWay {
  #givingSince: number | null = null;

  /**
   * Whether reading has to wait at this moment.
   * @param now in milliseconds, by one clock
   */
  mustWait(isDense: boolean, now: number): boolean {
    if (!isDense) return false;
    this.#givingSince ??= now;
    return now - this.#givingSince < LONGEST;
  }

  /** Notes that the work has caught up. */
  catchUp(): void {
    this.#givingSince = null;
  }
}
