import { formatDuration, formatRelative } from "@/lib/format";
import type { Rhythm } from "@/lib/queries/get-rhythm";

/** A pause so many times longer than usual, and at least this long, is worth a look. */
const FACTOR = 10;
const LEAST = 3_600_000;

/** "Usual gap 20 min, last one 9 h ago", and whether that is much longer than usual. */
export function rhythmWords(
  { lastArrivedAt, usualGap }: Rhythm,
  now: Date,
): { words: string; isLate: boolean } {
  if (!lastArrivedAt) return { words: "Nothing has arrived yet", isLate: false };
  const last = `last delivery ${formatRelative(lastArrivedAt, now)}`;
  if (usualGap === null) return { words: `${last}; too few to tell a usual gap`, isLate: false };
  const since = now.getTime() - lastArrivedAt.getTime();
  return {
    words: `usual gap ${formatDuration(usualGap)}, ${last}`,
    isLate: since > Math.max(LEAST, FACTOR * usualGap),
  };
}
