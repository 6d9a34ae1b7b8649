import { formatCount } from "@/lib/format";

type Props = {
  /** Reports in each part of the period, oldest first. */
  counts: number[];
  className?: string;
};

const WIDTH = 96;
const HEIGHT = 20;

/** The part of a bar's place that the bar takes. */
const BAR = 0.75;

/** Below this many at once a bar stays low: one report now and then is no alarm. */
const LOWEST_SCALE = 4;

/** The course of a count as bars the size of a word, on the scale of its own highest. */
export function Sparkline({ counts, className }: Props) {
  const highest = Math.max(0, ...counts);
  const scale = Math.max(LOWEST_SCALE, highest);
  const place = WIDTH / Math.max(1, counts.length);
  return (
    <svg
      role="img"
      aria-label={`Trend: at most ${formatCount(highest)} at once, ${formatCount(counts.at(-1) ?? 0)} of late`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className={className}
    >
      <path
        className="stroke-line-strong"
        strokeDasharray="3 1"
        d={`M0 ${HEIGHT - 0.5}h${WIDTH}`}
      />
      <path
        className="stroke-accent"
        strokeWidth={short(place * BAR)}
        d={counts
          .map((count, at) => bar((at + BAR / 2) * place, (count / scale) * HEIGHT))
          .join("")}
      />
    </svg>
  );
}

function bar(x: number, height: number): string {
  if (height === 0) return "";
  const whole = Math.max(2, Math.round(height));
  return `M${short(x)} ${HEIGHT}v-${whole}`;
}

function short(length: number): number {
  return Math.round(length * 10) / 10;
}
