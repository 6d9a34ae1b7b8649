import { bucketBox } from "@/components/charts/plot";

type Props = { gaps: number[]; buckets: number };

/** The ground of the buckets in which nothing arrived. */
export function Gaps({ gaps, buckets }: Props) {
  return runsOf(gaps).map(([first, last]) => (
    <span
      key={first}
      aria-hidden
      className={`pointer-events-none absolute ${GAP_LOOK}`}
      style={bucketBox(first, last, buckets)}
    />
  ));
}

/** Faint, for of little that arrives many an hour is empty; a strip at the axis says where. */
export const GAP_LOOK = "border-line-strong border-b-3 bg-text/3 print:[print-color-adjust:exact]";

/** Runs of neighbours, as the first and the last of each. */
export function runsOf(places: number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === place) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
