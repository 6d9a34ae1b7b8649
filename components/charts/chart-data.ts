import { colorKeys, OTHER_COLOR } from "@/components/charts/series-colors";
import type { Split } from "@/lib/filters";
import { formatBucket, formatQuantity, formatTick } from "@/lib/format";
import type { VolumeInContext } from "@/lib/queries/get-volume";

/** A volume as charts draw it: texts are made, the axis is chosen; plain enough for the browser. */
export type ChartData = {
  /** When each bucket begins, in words. */
  buckets: string[];
  /** The few buckets that get a text below the axis. */
  ticks: { bucket: number; text: string }[];
  series: ChartSeries[];
  /** What stands for an empty name. */
  nameless: string;
  totals: number[];
  /** What each bucket is compared with; null where there is nothing. */
  before: number[] | null;
  /** Buckets in which a version was first seen. */
  releases: ChartRelease[];
  /** Buckets in which nothing arrived, whatever the filters. */
  gaps: number[];
  /** The upper end of the count axis: a round number that halves well. */
  top: number;
  lastIsIncomplete: boolean;
};

export type ChartSeries = {
  /** From outside; "3 others" for those that are summed up. */
  name: string;
  color: string;
  counts: number[];
  total: number;
};

export type ChartRelease = {
  bucket: number;
  /** The name of the only one; null for several. */
  version: string | null;
  /** The first few, with their application where there are several. */
  names: string[];
  count: number;
};

export function toChartData(volume: VolumeInContext, timeZone: string): ChartData {
  const { buckets, unit, split, series, before, lastIsIncomplete } = volume;
  const totals = buckets.map((_, bucket) =>
    series.reduce((sum, { counts }) => sum + (counts[bucket] ?? 0), 0),
  );
  const colors = colorKeys(series.flatMap(({ key }) => key ?? []));
  return {
    buckets: buckets.map((start) => formatBucket(start, unit, timeZone)),
    ticks: chooseTicks(volume, timeZone),
    series: series.map(({ key, name, names, counts, total }) => ({
      name: key === null ? formatQuantity(names, "other") : name,
      color: (key !== null && colors.get(key)) || OTHER_COLOR,
      counts,
      total,
    })),
    nameless: NAMELESS[split],
    totals,
    before: before && before.total > 0 ? before.counts : null,
    releases: listReleases(volume),
    gaps: [...volume.gaps],
    top: roundTop(Math.max(0, ...totals, ...(before?.counts ?? []))),
    lastIsIncomplete,
  };
}

const NAMELESS: Record<Split, string> = {
  version: "(no version)",
  application: "(no application)",
  platform: "(no platform)",
  exception: "(no exception)",
  group: "(no name)",
  nothing: "Reports",
};

function listReleases({ releases }: VolumeInContext): ChartRelease[] {
  const all = [...releases.values()].flatMap(({ versions }) => versions);
  const several = new Set(all.map(({ application }) => application)).size > 1;
  return [...releases].map(([bucket, { versions, count }]) => ({
    bucket,
    version: count === 1 ? (versions[0]?.version ?? "") : null,
    names: versions.map(({ application, version }) =>
      several ? `${application} ${version}` : version,
    ),
    count,
  }));
}

/** Texts fit side by side on a phone up to this many. */
const MOST_TICKS = 7;

function chooseTicks(
  { buckets, unit }: Pick<VolumeInContext, "buckets" | "unit">,
  timeZone: string,
): ChartData["ticks"] {
  const ofHours = unit === "hour" && buckets.length <= 48;
  const ticks = buckets.flatMap((start, bucket) => {
    const hour = formatTick(start, "hour", timeZone);
    // Hours of several days have a text where a day begins.
    if (unit === "hour" && !ofHours && !hour.startsWith("00:")) return [];
    return [{ bucket, text: ofHours ? hour : formatTick(start, "day", timeZone) }];
  });
  if (ofHours) return ticks.filter(({ text }) => Number(text.slice(0, 2)) % hourStep(ticks) === 0);
  const step = Math.ceil(ticks.length / MOST_TICKS);
  return ticks.filter((_, index) => index % step === 0);
}

function hourStep({ length }: unknown[]): number {
  return [1, 2, 3, 4, 6].find((step) => step * MOST_TICKS >= length) ?? 8;
}

/** The smallest of 2, 4, 6, 8, 10, 20, 40 … that is not below the highest bar. */
export function roundTop(highest: number): number {
  if (highest <= 10) return Math.max(2, Math.ceil(highest / 2) * 2);
  const power = 10 ** Math.floor(Math.log10(highest));
  const [factor = 10] = [1, 1.2, 1.6, 2, 3, 4, 6, 8].filter((step) => step * power >= highest);
  return factor * power;
}
