import { redirect } from "next/navigation";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { compareAddress, FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CompareForm } from "@/components/compare/compare-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { route } from "@/components/ui/route";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { findReferencedReports } from "@/lib/queries/find-referenced-reports";

export const metadata = { title: "Compare two reports" };

/** Looks two reports up and leads to them side by side; asks again for what it did not find. */
export default async function FindToComparePage({ searchParams }: PageProps<"/reports/compare">) {
  const view = await openView(FIND_TO_COMPARE, searchParams);
  const params = await searchParams;
  // A list without JavaScript sends the reports that are marked in it.
  const marked = [params.report ?? []].flat();
  const [a, b] = [params.a ?? marked[0], params.b ?? marked[1]].map((typed) =>
    typeof typed === "string" ? typed : "",
  );
  const query = filtersToQuery(carriedFilters(view.filters));
  const [inA = [], inB = []] = await Promise.all(
    [a, b].map((typed) => (typed ? findReferencedReports(view.scope, typed) : [])),
  );
  const [idA, idB] = [choose(inA, inB), choose(inB, inA)];
  if (idA && idB) redirect(route(compareAddress(idA, idB, query)));

  const asked = [
    { typed: a ?? "", found: inA },
    { typed: b ?? "", found: inB },
  ];
  return (
    <Frame view={view} current="reports" filterPath="/reports">
      <div className="flex flex-col gap-4">
        <PageHeading title="Compare two reports" />
        {asked.map(({ typed, found }, index) => {
          const problem = typed && problemOf(typed, found.length);
          return (
            problem && (
              <Notice key={index === 0 ? "a" : "b"} tone="warning">
                {problem}
              </Notice>
            )
          );
        })}
        <div className="rounded-lg border border-line bg-surface">
          <CompareForm a={a ?? ""} b={b ?? ""} query={query} />
        </div>
      </div>
    </Frame>
  );
}

/** Of the reports with one number, that of the other report's database; null when it stays open. */
function choose(found: string[], others: string[]): string | null {
  const databases = new Set(others.map(databaseOf));
  const near = found.filter((id) => databases.has(databaseOf(id)));
  const [only, ...rest] = found.length === 1 ? found : near;
  return rest.length === 0 ? (only ?? null) : null;
}

const databaseOf = (id: string) => id.split("-")[0];

const LONGEST = 200;

function problemOf(typed: string, found: number): string | null {
  const name = `“${typed.slice(0, LONGEST)}”`;
  if (found === 0) {
    return `No report is known as ${name}: it has not arrived here, or this is neither a number nor the address of a report.`;
  }
  if (found === 1) return null;
  return `${found} databases have a report ${name}. Write the database in front of the number: DATABASE:${typed.slice(0, LONGEST)}.`;
}
