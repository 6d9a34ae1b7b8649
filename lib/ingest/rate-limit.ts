/**
 * A bucket of tokens for each webhook token: a delivery takes one, and `perMinute` of them run in. A
 * full bucket holds a minute's worth, since BugSplat sends in bursts and never sends again what is
 * refused.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #buckets = new Map<bigint, { tokens: number; filledAt: number }>();

  /** @param perMinute 0: no limit */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /**
   * Takes a delivery into account.
   *
   * @param now in milliseconds of a clock that never goes back
   * @returns 0 when it is within the limit, else in how many seconds the next one is
   */
  secondsToWait(tokenId: bigint, now = performance.now()): number {
    if (this.#perMinute === 0) return 0;
    const perMillisecond = this.#perMinute / 60_000;
    const before = this.#buckets.get(tokenId) ?? { tokens: this.#perMinute, filledAt: now };
    const filled = before.tokens + (now - before.filledAt) * perMillisecond;
    const tokens = Math.min(this.#perMinute, filled);
    const isWithin = tokens >= 1;
    this.#buckets.set(tokenId, { tokens: isWithin ? tokens - 1 : tokens, filledAt: now });
    return isWithin ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1_000));
  }
}
