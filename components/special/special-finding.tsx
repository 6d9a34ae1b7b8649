import { refineValue } from "@/components/special/refine-value";
import { ValueWords, valueName } from "@/components/special/value-words";
import { Link } from "@/components/ui/link";
import { type Filters, filtersToQuery } from "@/lib/filters";
import { formatCount, formatQuantity, formatShare } from "@/lib/format";
import type { Special } from "@/lib/queries/find-special";
import type { Proportion } from "@/lib/statistics/proportion";

type Props = {
  finding: Special["findings"][number];
  filters: Filters;
  path: string;
};

/** More values with the same counts are only counted. */
const MOST_ALIKE = 40;

/** One sentence: how many have it here and elsewhere, and what the sentence rests on. */
export function SpecialFinding({ finding: { value, above, alike }, filters, path }: Props) {
  const { here, elsewhere } = value;
  const { kept, excluded, mark } = refineValue(filters, value);
  const points = Math.floor(above.low * 100);
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1.5 md:grid-cols-[minmax(0,1fr)_14rem]">
      <p>
        <span className="font-semibold">{formatShare(here.count, here.total)}</span>{" "}
        <ValueWords value={value} />,{" "}
        <span className="text-muted">
          elsewhere {elsewhere.count === 0 ? "none" : formatShare(elsewhere.count, elsewhere.total)}
        </span>
        <span className="text-faint">, n = {formatCount(here.total)}</span>
      </p>
      <div aria-hidden className="space-y-1 self-center">
        <Bar part={here} look="bg-accent" />
        <Bar part={elsewhere} look="bg-line-strong" />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-3 text-faint text-xs md:col-span-2">
        <span>
          {formatCount(here.count)} of {formatQuantity(here.total, "report")}, elsewhere{" "}
          {formatCount(elsewhere.count)} of {formatCount(elsewhere.total)}; at least {points} points
          more
        </span>
        {kept && (
          <Link
            href={path + filtersToQuery(kept)}
            scroll={false}
            aria-label={`${mark === "kept" ? "Show all again" : "Show only"}: ${valueName(value)}`}
            className="text-accent underline max-md:py-2.5"
          >
            {mark === "kept" ? "Show all again" : "Show only these"}
          </Link>
        )}
        {excluded && (
          <Link
            href={path + filtersToQuery(excluded)}
            scroll={false}
            aria-label={`Exclude: ${valueName(value)}`}
            className="text-accent underline max-md:py-2.5"
          >
            Exclude
          </Link>
        )}
      </div>
      {alike.length > 0 && (
        <details className="text-muted text-xs md:col-span-2">
          <summary className="max-md:py-2.5">
            {formatQuantity(alike.length, "other value")} {alike.length === 1 ? "has" : "have"} the
            very same counts
          </summary>
          <ul className="mt-1 columns-xs">
            {alike.slice(0, MOST_ALIKE).map((other) => (
              <li key={JSON.stringify([other.field, other.name, other.value])} className="truncate">
                <bdi>{valueName(other)}</bdi>
              </li>
            ))}
          </ul>
          {alike.length > MOST_ALIKE && `and ${formatCount(alike.length - MOST_ALIKE)} more`}
        </details>
      )}
    </div>
  );
}

function Bar({ part: { count, total }, look }: { part: Proportion; look: string }) {
  return (
    <div className="h-1.5 overflow-hidden rounded-full bg-line">
      <div
        className={`h-full rounded-full ${look}`}
        style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }}
      />
    </div>
  );
}
