import clsx from "clsx";
import type { ChartData, ChartRelease } from "@/components/charts/chart-data";
import { acrossPlot, PLOT } from "@/components/charts/plot";
import { OutsideText } from "@/components/ui/outside-text";
import { formatQuantity } from "@/lib/format";

/** Marks where versions were first seen, with their names in a line above the plot. */
export function ReleaseMarks({ data }: { data: ChartData }) {
  const { releases } = data;
  const buckets = data.buckets.length;
  const [narrow, wide] = [NARROW, WIDE].map((room) => spread(releases, buckets, room));
  return releases.map((release) => {
    const left = acrossPlot((release.bucket + 0.5) / buckets);
    // A name at the right end stands at the left of its mark.
    const late = release.bucket / buckets > 0.9;
    return (
      <span key={release.bucket} aria-hidden className="pointer-events-none absolute inset-0">
        <span
          className="absolute -translate-x-1/2 border-x-4 border-x-transparent border-b-[6px] border-b-muted"
          style={{ left, bottom: PLOT.bottom - 6 }}
        />
        {wide?.has(release) && (
          <span
            className={clsx("absolute inset-y-0", !narrow?.has(release) && "max-xl:hidden")}
            style={{ left, bottom: PLOT.bottom }}
          >
            <span className="absolute -top-3 bottom-0 border-line-strong border-l border-dashed" />
            <span
              className={clsx(
                "absolute -top-4 max-w-16 truncate text-muted text-xs leading-4",
                late ? "right-1" : "left-1",
              )}
            >
              <ReleaseName release={release} />
            </span>
          </span>
        )}
      </span>
    );
  });
}

function ReleaseName({ release: { names, count } }: { release: ChartRelease }) {
  if (count > 1) return formatQuantity(count, "version");
  return <OutsideText value={names[0] ?? ""} empty="(no version)" />;
}

/** The width of a name, as a part of the plot on a phone and on a wide screen. */
const NARROW = 0.22;
const WIDE = 0.11;

/** The latest that have room beside each other. */
function spread(releases: ChartRelease[], buckets: number, room: number): Set<ChartRelease> {
  const chosen = new Set<ChartRelease>();
  let next = Number.POSITIVE_INFINITY;
  for (const release of [...releases].reverse()) {
    if (release.bucket / buckets > next - room) continue;
    chosen.add(release);
    next = release.bucket / buckets;
  }
  return chosen;
}
