import { type CsvColumn, formatCsv } from "@/lib/csv";
import type { VolumeInContext } from "@/lib/queries/get-volume";

/** A chart's buckets as a file, the oldest first, each with all that the chart says of it. */
export function volumeFile(volume: VolumeInContext): Response {
  return new Response(formatCsv(columnsOf(volume), volume.buckets.keys()), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="reports-over-time.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    },
  });
}

function columnsOf(volume: VolumeInContext): CsvColumn<number>[] {
  const { split, unit, bounds, series, before, releases, gaps } = volume;
  const named = split === "nothing" ? [] : series;
  return [
    [`${unit} from`, (bucket) => bounds[bucket]?.from],
    ["to", (bucket) => bounds[bucket]?.to],
    ...named.map(
      ({ key, name, counts }): CsvColumn<number> => [
        // As the chart says it; a name of its own may be "others" too.
        key === null ? "all others" : name || `no ${split}`,
        (bucket) => counts[bucket] ?? 0,
      ],
    ),
    ["reports", (bucket) => series.reduce((sum, { counts }) => sum + (counts[bucket] ?? 0), 0)],
    ["reports in the period before", (bucket) => before?.counts[bucket]],
    ["versions first seen", (bucket) => releasesOf(releases.get(bucket))],
    ["number of them", (bucket) => releases.get(bucket)?.count ?? 0],
    ["nothing arrived", (bucket) => (gaps.has(bucket) ? "yes" : "")],
  ];
}

function releasesOf(releases: ReturnType<VolumeInContext["releases"]["get"]>): string {
  return (
    releases?.versions.map(({ application, version }) => `${application} ${version}`).join("; ") ??
    ""
  );
}
