import { formatBucket, formatTick } from "@/lib/format";
import type { Volume } from "@/lib/queries/count-by-time";

/** A volume as charts draw it: texts are made, the axis is chosen; plain enough for the browser. */
export type ChartData = {
  /** When each bucket begins, in words. */
  buckets: string[];
  /** The few buckets that get a text below the axis. */
  ticks: { bucket: number; text: string }[];
  series: { name: string; color: string; counts: number[]; total: number }[];
  totals: number[];
  /** The upper end of the count axis: a round number that halves well. */
  top: number;
  lastIsIncomplete: boolean;
};

export function toChartData(volume: Volume, timeZone: string): ChartData {
  const { buckets, unit, series, lastIsIncomplete } = volume;
  const totals = buckets.map((_, bucket) =>
    series.reduce((sum, { counts }) => sum + (counts[bucket] ?? 0), 0),
  );
  return {
    buckets: buckets.map((start) => formatBucket(start, unit, timeZone)),
    ticks: chooseTicks(volume, timeZone),
    series: series.map((one, index) => ({ ...one, color: `var(--color-chart-${index + 1})` })),
    totals,
    top: roundTop(Math.max(0, ...totals)),
    lastIsIncomplete,
  };
}

/** Texts fit side by side on a phone up to this many. */
const MOST_TICKS = 7;

function chooseTicks({ buckets, unit }: Volume, timeZone: string): ChartData["ticks"] {
  const ofHours = unit === "hour" && buckets.length <= 48;
  const ticks = buckets.flatMap((start, bucket) => {
    const hour = formatTick(start, "hour", timeZone);
    // Hours of several days have a text where a day begins.
    if (unit === "hour" && !ofHours && hour !== "00:00") return [];
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
