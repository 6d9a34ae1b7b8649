import { redirect } from "next/navigation";
import { type Viewer, viewer } from "@/app/viewer";
import { viewerScope } from "@/app/viewer-scope";
import { route } from "@/components/ui/route";
import type { Scope } from "@/lib/access/viewer-scope";
import { type Filters, filtersToQuery, parseFilters, type SearchParams } from "@/lib/filters";
import { seesPeople } from "@/lib/privacy/disclosure";
import { countOnce } from "@/lib/queries/count-once";
import { findGroupByBugsplatId, findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { findPastedId, type PastedId } from "@/lib/queries/find-pasted-id";
import { type Choices, listChoices } from "@/lib/queries/list-choices";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { readBugsplatLink } from "@/lib/search/bugsplat-link";
import { type Condition, EVERYTHING } from "@/lib/search/condition";
import type { QueryProblem } from "@/lib/search/grammar/query";
import { readCondition } from "@/lib/search/read-condition";

/** What every page begins with: who looks, at what, and what the pickers offer. */
export type View = {
  /** The page's own address, without filters. */
  path: string;
  clock: Viewer;
  scope: Scope;
  filters: Filters;
  /** The filters that the reports of the page have: those of the address without a query with a mistake. */
  applied: Filters;
  selection: Selection;
  choices: Choices;
  /** The query of the address. */
  condition: Condition;
  /** What is wrong with it; then the page shows its reports without it. */
  problem: QueryProblem | null;
  /** What the query is the id of, when it is one that leads to no single page. */
  pasted: PastedId | null;
};

export async function openView(
  path: string,
  searchParams: SearchParams | Promise<SearchParams>,
): Promise<View> {
  const [clock, scope, params] = await Promise.all([viewer(), viewerScope(), searchParams]);
  const filters = parseFilters(params, clock.timeZone);
  // A form sends times without an offset; in an address that is passed on they would mean another
  // moment to a viewer in another zone.
  if ("from" in filters.period && params.from !== filters.period.from.toISOString()) {
    redirect(route(path + filtersToQuery(filters)));
  }
  await followBugsplatLink(scope, filters.q);
  const pasted = await followPastedId(scope, filters.q);
  const query = readCondition(filters.q, { ...clock, seesPeople: seesPeople(scope) });
  const condition = query.understood ? query.condition : EVERYTHING;
  const selected = await resolveSelection(scope, filters, clock, condition);
  const selection = await countOnce(selected, scope.databaseIds);
  const choices = await listChoices(scope, filters, selection);
  // `DATABASE:ID` is no mistake, though no field has such a name.
  const applied = query.understood ? filters : { ...filters, q: "" };
  const problem = query.understood || pasted ? null : query.problem;
  return { path, clock, scope, filters, applied, selection, choices, condition, problem, pasted };
}

/** What a page shows without its filter by state. */
export async function inAnyState(view: View): Promise<Selection> {
  const { clock, scope, filters, selection, condition } = view;
  if (filters.status === null) return selection;
  const anyState = { ...filters, status: null };
  const selected = await resolveSelection(scope, anyState, clock, condition);
  return countOnce(selected, scope.databaseIds);
}

/** A link to BugSplat, pasted as a query, opens what it leads to when that is here. */
async function followBugsplatLink(scope: Scope, text: string): Promise<void> {
  const link = readBugsplatLink(text);
  if (link === null) return;
  const [find, list] =
    link.kind === "report"
      ? [findReportByBugsplatId, "reports"]
      : [findGroupByBugsplatId, "groups"];
  const id = await find(scope, link.id);
  // The list says when it never came here.
  redirect(route(id ? `/${list}/${id}` : `/${list}?${new URLSearchParams({ bugsplat: link.id })}`));
}

/** An id, pasted as a query, opens the one report or group that it can mean. */
async function followPastedId(scope: Scope, text: string): Promise<PastedId | null> {
  const pasted = await findPastedId(scope, text);
  const [only, ...others] = pasted?.ids ?? [];
  if (!pasted || !only || others.length > 0) return pasted;
  redirect(route(`/${pasted.kind}s/${only}`));
}
