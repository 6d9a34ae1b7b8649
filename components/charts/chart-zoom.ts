/** How a chart finds the address of a part of its period. */
export type ChartZoom = {
  path: string;
  /** As `filtersToQuery` wrote it for any part of the period. */
  query: string;
  /** Where each bucket begins and the last one ends, in hours since 1970. */
  hours: number[];
};

/** The address of the buckets from one to the other, in whatever order; null when they have no hour. */
export function zoomAddress(
  { path, query, hours }: ChartZoom,
  a: number,
  b: number,
): string | null {
  const [from = 0, to = 0] = [hours[Math.min(a, b)], hours[Math.max(a, b) + 1]];
  if (from >= to) return null;
  const zoomed = new URLSearchParams(query);
  zoomed.set("from", instant(from));
  zoomed.set("to", instant(to));
  return `${path}?${zoomed}`;
}

function instant(hour: number): string {
  return new Date(hour * 3_600_000).toISOString();
}
