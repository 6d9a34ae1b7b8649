const hour = 3_600_000;

// Gardeners and players of both sides of the Atlantic, by hour of the day in UTC.
const byHour = [
  0.55, 0.45, 0.35, 0.3, 0.3, 0.35, 0.5, 0.8, 1.1, 1.25, 1.3, 1.25, 1.2, 1.35, 1.55, 1.6, 1.6, 1.55,
  1.5, 1.45, 1.35, 1.15, 0.9, 0.7,
];
const onWeekends = 0.62;

/** How busy an hour is, where 1 is an average hour of a working day. */
function busyness(at: Date): number {
  const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
  return (byHour[at.getUTCHours()] ?? 1) * (weekend ? onWeekends : 1);
}

/**
 * Turns places in the sample run (0 = its start, 1 = now) into moments, so that evenly spread
 * places come out with a daily rhythm and a weekend dip. Later places give later moments.
 */
export function rhythm(now: Date, days: number): (place: number) => Date {
  const hours = Math.max(1, Math.round(days * 24));
  const start = now.getTime() - hours * hour;
  const reached = [0];
  let total = 0;
  for (let i = 0; i < hours; i++) {
    // The hour before now counts in full at any time of day, so that the last reports are minutes old.
    total += i === hours - 1 ? 1 : busyness(new Date(start + i * hour));
    reached.push(total);
  }
  return (place) => {
    const wanted = place * total;
    const index = Math.min(hours - 1, lastAtMost(reached, wanted));
    const from = reached[index] ?? 0;
    const to = reached[index + 1] ?? total;
    return new Date(Math.floor(start + (index + (wanted - from) / (to - from)) * hour));
  };
}

/** The index of the last number that is not above `wanted`, in a rising list that starts with 0. */
export function lastAtMost(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? Number.POSITIVE_INFINITY) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
