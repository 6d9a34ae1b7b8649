import { GitCompareArrows } from "lucide-react";
import { redirect } from "next/navigation";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { ComparedVersions } from "@/app/versions/compare/compared-versions";
import { openComparison } from "@/app/versions/compare/open-comparison";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { route } from "@/components/ui/route";
import { CompareForm } from "@/components/versions/compare-form";
import { COMPARE_VERSIONS, comparisonAddress } from "@/components/versions/comparison-address";
import { carriedFilters, filtersToQuery } from "@/lib/filters";

export const metadata = { title: "Compare versions" };

/** Two versions of an application: what is new in one, what came back, got worse or better, and is gone. */
export default async function ComparePage({ searchParams }: PageProps<"/versions/compare">) {
  const [view, params] = [await openView(COMPARE_VERSIONS, searchParams), await searchParams];
  const opened = await openComparison(view, params);
  const { choices, asked, place, isFound, comparison } = opened;
  const { filters } = view;
  const isChosen = params.choose === undefined && isFound;
  const isAsked = place.base === asked.base && place.with === asked.with;
  if (comparison && isChosen && !isAsked) redirect(route(comparisonAddress(place, filters)));
  const query = filtersToQuery(carriedFilters(filters));
  const form = <CompareForm choices={choices} place={isChosen ? place : asked} query={query} />;
  return (
    <Frame view={view} current="versions" filterPath="/versions">
      <div className="space-y-5">
        {comparison && isAsked ? (
          <ComparedVersions {...{ view, choices, place, comparison }}>{form}</ComparedVersions>
        ) : (
          <>
            <PageHeading title="Compare versions" />
            {(!isFound || (asked.base && asked.with)) && (
              <Notice tone="warning">
                These two cannot be compared: they are of two applications, or one of them is not
                known here or has no report.
              </Notice>
            )}
            {choices.length > 1 ? (
              form
            ) : (
              <Panel title="Versions">
                <EmptyState icon={GitCompareArrows} title="Nothing to compare yet">
                  It takes reports of two versions of an application.
                </EmptyState>
              </Panel>
            )}
          </>
        )}
      </div>
    </Frame>
  );
}
