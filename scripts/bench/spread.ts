/** The middle of some figures, between which the middle half lies, and what 5 % and 1 % exceed. */
export type Spread = { median: number; low: number; high: number; p95: number; p99: number };

/** Median, quartiles, 95th and 99th percentile; NaN for no figures. */
export function spreadOf(figures: number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    if (below === undefined || above === undefined) return Number.NaN;
    return below + (above - below) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), p95: at(0.95), p99: at(0.99) };
}
