import { formatShortCount } from "@/lib/format";

/** The lines of a plot at nothing, half and all of its height, with their counts. */
export function PlotScale({ top }: { top: number }) {
  return [0, 0.5, 1].map((share) => (
    <div
      key={share}
      className="absolute inset-x-0 border-line border-t"
      style={{ bottom: `${share * 100}%` }}
    >
      <span className="absolute right-full -translate-y-1/2 pr-2">
        {formatShortCount(top * share)}
      </span>
    </div>
  ));
}
