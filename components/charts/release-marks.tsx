import clsx from "clsx";
import type { ChartData, ChartRelease } from "@/components/charts/chart-data";
import { acrossPlot, PLOT } from "@/components/charts/plot";
import { chooseLabels, isLate } from "@/components/charts/release-labels";
import { OutsideText } from "@/components/ui/outside-text";
import { formatQuantity } from "@/lib/format";

/** Marks where versions were first seen; those with room for it have their name above the plot. */
export function ReleaseMarks({ data: { releases, buckets } }: { data: ChartData }) {
  const places = releases.map(({ bucket }) => (bucket + 0.5) / buckets.length);
  const narrow = chooseLabels(places, NARROW);
  const wide = chooseLabels(places, WIDE);
  return releases.map((release, index) => {
    const place = places[index] ?? 0;
    const left = acrossPlot(place);
    return (
      <span key={release.bucket} aria-hidden className="pointer-events-none absolute inset-0">
        <span
          className="absolute -translate-x-1/2 border-x-4 border-x-transparent border-b-[6px] border-b-muted"
          style={{ left, bottom: PLOT.bottom - 6 }}
        />
        {(wide.has(index) || narrow.has(index)) && (
          <span
            className={clsx(
              "absolute top-0",
              !narrow.has(index) && "max-xl:hidden",
              !wide.has(index) && "xl:hidden",
            )}
            style={{ left, bottom: PLOT.bottom }}
          >
            <span className="absolute -top-3 bottom-0 border-line-strong border-l border-dashed" />
            <span
              className={clsx(
                "absolute -top-4 max-w-16 truncate text-muted text-xs leading-4",
                isLate(place) ? "right-1" : "left-1",
              )}
            >
              <ReleaseLabel release={release} />
            </span>
          </span>
        )}
      </span>
    );
  });
}

function ReleaseLabel({ release: { version, count } }: { release: ChartRelease }) {
  if (version === null) return formatQuantity(count, "version");
  return <OutsideText value={version} empty="(no version)" />;
}

/** The width of a name, as a part of the plot on a phone and on a wide screen. */
const NARROW = 0.22;
const WIDE = 0.11;
