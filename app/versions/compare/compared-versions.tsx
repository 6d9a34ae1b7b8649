import { Circle } from "lucide-react";
import type { ReactNode } from "react";
import type { View } from "@/app/open-view";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { AlignedCurves } from "@/components/versions/aligned-curves";
import { previousOf } from "@/components/versions/choose-pair";
import { type ComparisonPlace, comparisonAddress } from "@/components/versions/comparison-address";
import { ComparisonFacts } from "@/components/versions/comparison-facts";
import { ComparisonHeading } from "@/components/versions/comparison-heading";
import { MeasureLinks } from "@/components/versions/measure-links";
import { OutcomeMeanings } from "@/components/versions/outcome-meanings";
import { OutcomeTable } from "@/components/versions/outcome-table";
import { OutcomeTabs, openOutcome } from "@/components/versions/outcome-tabs";
import { OUTCOME_MEANINGS } from "@/components/versions/outcome-words";
import { TOLD, toldComparison } from "@/components/versions/told-comparison";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { formatQuantity } from "@/lib/format";
import { formatPublicId } from "@/lib/public-id";
import type { VersionComparison } from "@/lib/queries/get-version-comparison";
import type { VersionChoice } from "@/lib/queries/list-version-choices";
import { nameGroups } from "@/lib/queries/name-groups";
import { versionsMarkdown } from "@/lib/versions/comparison-markdown";
import { OUTCOMES, type Outcome } from "@/lib/versions/outcome";

type Props = {
  view: View;
  choices: VersionChoice[];
  place: ComparisonPlace;
  comparison: VersionComparison;
  /** What chooses other versions. */
  children: ReactNode;
};

const SHOWN = 100;

/** The comparison of two versions: its volume, and its groups by what became of them. */
export async function ComparedVersions({ view, choices, place, comparison, children }: Props) {
  const { filters, scope } = view;
  const { before, after, window, groups } = comparison;
  const { databaseId } = after.key;
  const outcome = openOutcome(filters.tab, groups);
  const all = groups[outcome];
  // The cursor is the last group of the page before; one that is gone begins the list anew.
  const start = all.findIndex(({ id }) => String(id) === filters.cursor) + 1;
  const rows = all.slice(start, start + SHOWN);
  const told = OUTCOMES.flatMap((each) => groups[each].slice(0, TOLD));
  const names = await nameGroups(scope, databaseId, [
    ...new Set([...rows, ...told].map(({ id }) => id)),
  ]);
  const kept = { ...carriedFilters(filters), tab: filters.tab };
  const to = (other: Partial<ComparisonPlace>) => comparisonAddress({ ...place, ...other }, kept);
  const inTab = (tab: Outcome, cursor: string | null) =>
    comparisonAddress(place, { ...kept, tab, cursor });
  const previous = previousIn(choices, place);
  const last = start + SHOWN < all.length ? rows.at(-1) : undefined;
  const groupHref = (id: bigint, version: string | null) => {
    const narrowed = {
      ...carriedFilters(filters),
      q: "",
      outer: [],
      period: { range: "all" } as const,
    };
    const picked = { database: [], app: version === null ? [] : [after.application] };
    const query = { ...narrowed, ...picked, version: version === null ? [] : [version] };
    return `/groups/${formatPublicId({ databaseId, id })}${filtersToQuery(query)}`;
  };
  return (
    <>
      <ComparisonHeading
        comparison={comparison}
        clock={view.clock}
        swapHref={to({ base: place.with, with: place.base })}
        previousHref={previous && to({ base: previous.id })}
        csvHref={comparisonAddress(place, carriedFilters(filters), "/versions/compare/csv")}
        markdown={versionsMarkdown(toldComparison(comparison, { names, measure: place.by }))}
      />
      {children}
      {window.isFirstDay && (
        <Notice>
          One of the two was first seen less than a day ago: only its first day is compared, and
          that is not over.
        </Notice>
      )}
      <ComparisonFacts comparison={comparison} />
      <Panel title="Reports by day, from day 0 of each">
        <AlignedCurves before={before} after={after} />
      </Panel>
      <div>
        <OutcomeTabs groups={groups} current={outcome} href={(tab) => inTab(tab, null)} />
        <OutcomeMeanings />
      </div>
      <Panel
        title={formatQuantity(all.length, "group")}
        aside={<MeasureLinks current={place.by} href={(by) => to({ by })} />}
      >
        <p className="border-line border-b px-4 py-2 text-muted text-sm">
          {OUTCOME_MEANINGS[outcome]}
        </p>
        {rows.length === 0 ? (
          <EmptyState title="No group" icon={Circle} />
        ) : (
          <OutcomeTable
            {...{ outcome, rows, names, comparison }}
            measure={place.by}
            href={groupHref}
          />
        )}
        <Pager
          firstHref={start > 0 ? inTab(outcome, null) : null}
          nextHref={last ? inTab(outcome, String(last.id)) : null}
        />
      </Panel>
    </>
  );
}

/** The version before the one that is looked at; null where it is compared already. */
function previousIn(choices: VersionChoice[], place: ComparisonPlace): VersionChoice | null {
  const after = choices.find(({ id }) => id === place.with);
  const previous = after ? previousOf(choices, after) : null;
  return previous?.id === place.base ? null : previous;
}
