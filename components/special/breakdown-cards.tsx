import { useId } from "react";
import { AltExclude } from "@/components/facets/alt-exclude";
import styles from "@/components/facets/facets.module.css";
import { BreakdownLine } from "@/components/special/breakdown-line";
import { SampleWords } from "@/components/special/sample-words";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import type { Filters } from "@/lib/filters";
import { type Clock, formatCount, formatQuantity } from "@/lib/format";
import type { Breakdown, BreakdownCard } from "@/lib/queries/list-breakdown";

type Props = {
  breakdown: Breakdown;
  filters: Filters;
  /** The page of the group. */
  path: string;
  clock: Clock;
};

const LONGEST = 80;

/** The reports of a group by everything that is known of them, a card for each. */
export function BreakdownCards({ breakdown, filters, path, clock }: Props) {
  const { sample, cards, nearlyUnique, more } = breakdown;
  return (
    <Panel title="Breakdown">
      <div className="border-line border-b px-4 py-3">
        <SampleWords sample={sample} clock={clock} />
      </div>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 px-2.5 py-4 text-xs md:grid-cols-2 xl:grid-cols-3">
        {cards.map((card) => (
          <Card key={JSON.stringify([card.field, card.name])} {...{ card, filters, path }} />
        ))}
      </div>
      <div className="space-y-1 border-line border-t px-4 py-3 text-faint text-xs">
        {nearlyUnique.length > 0 && (
          <p>
            Left out, for next to each report has a value of its own:{" "}
            {nearlyUnique.map((name, at) => (
              <span key={name}>
                {at > 0 && ", "}
                <OutsideText value={name.slice(0, LONGEST)} />
              </span>
            ))}
            .
          </p>
        )}
        {more > 0 && <p>{formatQuantity(more, "rarer attribute")} left out.</p>}
        <p>
          Shares are of the reports that tell the thing. An arrow says how many times as frequent a
          value is as in the other reports, of the same platform but for version and platform: from
          1.5 times on, and where chance is no explanation at 95 % (Newcombe's score interval). Alt
          and a click exclude a value.
        </p>
      </div>
      <AltExclude />
    </Panel>
  );
}

type CardProps = { card: BreakdownCard; filters: Filters; path: string };

function Card({ card: { field, name, values, distinct }, filters, path }: CardProps) {
  const id = useId();
  const others = distinct - values.length;
  return (
    <section aria-labelledby={id} className={styles.facet}>
      <h3 id={id} className="mb-1 px-1.5 font-medium text-muted">
        {field === "attribute" ? <OutsideText value={name.slice(0, LONGEST)} /> : LABELS[field]}
      </h3>
      <ul>
        {values.map((value) => (
          <li key={JSON.stringify([value.name, value.value])} className={styles.line}>
            <BreakdownLine {...{ value, filters, path }} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className="px-1.5 pt-0.5 text-faint">
          {formatCount(others)} {others === 1 ? "other" : "others"}
          {field === "module version" && "; here are those that differ most from elsewhere"}
        </p>
      )}
    </section>
  );
}

const LABELS = {
  version: "Version",
  platform: "Platform",
  os: "Operating system",
  exception: "Exception",
  module: "Module",
  "module version": "Module and version",
} as const;
