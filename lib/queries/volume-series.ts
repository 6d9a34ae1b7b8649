/** Reports of one version in each bucket. */
export type VolumeSeries = { name: string; counts: number[]; total: number };

type Count = { start: Date; name: string; reports: number };

/** So many can be told apart by colour. */
const NAMED_SERIES = 6;

/** One series per name, the biggest first; those beyond the sixth are summed as "other". */
export function intoSeries(buckets: Date[], counts: Count[]): VolumeSeries[] {
  const place = new Map(buckets.map((start, index) => [start.getTime(), index]));
  const byName = new Map<string, VolumeSeries>();
  for (const { start, name, reports } of counts) {
    const series = byName.get(name) ?? emptySeries(name, buckets);
    byName.set(name, series);
    add(series, place.get(start.getTime()), reports);
  }
  const ordered = [...byName.values()].sort((a, b) => b.total - a.total);
  const rest = ordered.slice(NAMED_SERIES);
  if (rest.length === 0) return ordered;

  const other = emptySeries("other", buckets);
  for (const series of rest) {
    for (const [index, reports] of series.counts.entries()) add(other, index, reports);
  }
  return [...ordered.slice(0, NAMED_SERIES), other];
}

function emptySeries(name: string, buckets: Date[]): VolumeSeries {
  return { name, counts: buckets.map(() => 0), total: 0 };
}

function add(series: VolumeSeries, index: number | undefined, reports: number): void {
  if (index === undefined) return;
  series.counts[index] = (series.counts[index] ?? 0) + reports;
  series.total += reports;
}
