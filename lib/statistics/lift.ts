import { difference, shareOf, Z } from "@/lib/statistics/proportion";
import type { Compared } from "@/lib/statistics/stand-out";

/** How many times as frequent something is here as elsewhere; `times` is null for what is only here. */
export type Lift = { direction: "more" | "less"; times: number | null };

/** A share that differs by less is much the same. */
const LEAST = 1.5;

/**
 * Whether something is clearly more or less frequent here than elsewhere: by half as much again at
 * least, and the interval of the difference, at 95 %, says the same. Null for everything else.
 */
export function findLift({ here, elsewhere }: Compared): Lift | null {
  const { low, high } = difference(here, elsewhere, Z[95]);
  const [share, other] = [shareOf(here), shareOf(elsewhere)];
  if (low > 0 && share >= LEAST * other) {
    return { direction: "more", times: other === 0 ? null : share / other };
  }
  if (high < 0 && other >= LEAST * share) {
    return { direction: "less", times: share === 0 ? null : share / other };
  }
  return null;
}
