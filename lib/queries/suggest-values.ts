import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Filters } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import { listChoices } from "@/lib/queries/list-choices";
import { newestReports, toldBy } from "@/lib/queries/newest-reports";
import { likePattern } from "@/lib/queries/search/like-pattern";
import { IS_NO_HASH, isTold, type ToldField } from "@/lib/queries/search/told-values";
import type { Selection } from "@/lib/queries/selection";
import { isSuggested } from "@/lib/search/completion/options";
import type { FieldName } from "@/lib/search/fields";
import { listLabels } from "@/lib/triage/list-labels";

/** A value that a query could ask for; its reports, where counting them is cheap. */
export type Suggestion = { value: string; reports: number | null };

const MOST_SUGGESTIONS = 10;

/** A name that only older reports have is not suggested; it can still be typed. */
const MOST_REPORTS = 10_000;

/** So many functions are looked at: what fits more says too little to sort. */
const MOST_FRAMES = 500;

const MOST_STACKS = 5_000;

/** With fewer letters there is no index for a function's name, and next to every one fits. */
const SHORTEST_FRAME = 3;

/** The values of a field with `typed` in them: those that begin with it first, then the usual ones. */
export async function suggestValues(
  scope: Scope,
  filters: Filters,
  selection: Selection,
  { field, typed }: { field: FieldName; typed: string },
): Promise<Suggestion[]> {
  switch (field) {
    case "database":
    case "app":
    case "version":
      return named((await listChoices(scope, filters, selection))[field], typed);
    case "group":
      return suggestGroups(selection, typed);
    case "assignee":
      return suggestAssignees(selection, typed);
    case "label": {
      const labels = await listLabels(scope, selection.databaseIds);
      return named(
        labels.map(({ label: name }) => ({ name, reports: null })),
        typed,
      );
    }
    case "frame":
      return typed.length < SHORTEST_FRAME ? [] : suggestFrames(selection, typed);
    case "signature":
      return typed.length < SHORTEST_FRAME ? [] : suggestSignatures(selection, typed);
    default:
      return isSuggested(field) && isTold(field) ? suggestTold(selection, field, typed) : [];
  }
}

function named(choices: { name: string; reports: number | null }[], typed: string): Suggestion[] {
  const wanted = typed.toLowerCase();
  const places = choices
    .map(({ name, reports }) => ({ value: name, reports, at: name.toLowerCase().indexOf(wanted) }))
    .filter(({ at, value }) => at !== -1 && value !== "");
  return [...places.filter(({ at }) => at === 0), ...places.filter(({ at }) => at > 0)]
    .slice(0, MOST_SUGGESTIONS)
    .map(({ value, reports }) => ({ value, reports }));
}

function suggestTold(selection: Selection, field: ToldField, typed: string) {
  return db.$queryRaw<Suggestion[]>`
    with ${newestReports(selection, MOST_REPORTS)}
    select min(value) as value, count(*)::int as reports
    from (select value from ${toldBy(selection, [field])}) told
    where value ilike ${containing(typed)} and value <> '' and ${IS_NO_HASH}
    group by lower(value)
    order by ${beginsWith(Prisma.sql`min(value)`, typed)} desc, count(*) desc, min(value)
    limit ${MOST_SUGGESTIONS}`;
}

/** Counted over all time, as a group's row knows it. */
function suggestGroups({ databaseIds }: Selection, typed: string) {
  return db.$queryRaw<Suggestion[]>`
    select min(name) as value, sum(report_count)::int as reports
    from groups
    where database_id = any(${databaseIds}::bigint[])
      and name ilike ${containing(typed)} and name <> ''
    group by lower(name)
    order by sum(report_count) desc, min(name)
    limit ${MOST_SUGGESTIONS}`;
}

/** Those who look after a group now, those with most first. */
function suggestAssignees({ databaseIds }: Selection, typed: string) {
  return db.$queryRaw<Suggestion[]>`
    select m.name as value, null::int as reports
    from group_states s join members m on m.id = s.assignee_id
    where s.database_id = any(${databaseIds}::bigint[]) and m.name ilike ${containing(typed)}
    group by m.name
    order by ${beginsWith(Prisma.sql`m.name`, typed)} desc, count(*) desc, m.name
    limit ${MOST_SUGGESTIONS}`;
}

function suggestFrames({ databaseIds }: Selection, typed: string) {
  return db.$queryRaw<Suggestion[]>`
    with found as (
      select symbol from frames
      where database_id = any(${databaseIds}::bigint[]) and symbol ilike ${containing(typed)}
      limit ${MOST_FRAMES}
    )
    select min(symbol) as value, null::int as reports
    from found
    group by lower(symbol)
    order by ${beginsWith(Prisma.sql`min(symbol)`, typed)} desc,
      ${beginsWith(Prisma.sql`split_part(min(symbol), '!', 2)`, typed)} desc,
      length(min(symbol)), min(symbol)
    limit ${MOST_SUGGESTIONS}`;
}

/** As many stacks are looked at: those that have one signature say it once. */
function suggestSignatures({ databaseIds }: Selection, typed: string) {
  return db.$queryRaw<Suggestion[]>`
    with found as (
      select signature from stacks
      where database_id = any(${databaseIds}::bigint[]) and signature ilike ${containing(typed)}
      limit ${MOST_STACKS}
    )
    select min(signature) as value, null::int as reports
    from found
    group by lower(signature)
    order by ${beginsWith(Prisma.sql`min(signature)`, typed)} desc, count(*) desc, min(signature)
    limit ${MOST_SUGGESTIONS}`;
}

const containing = (typed: string) => likePattern([typed], false);

function beginsWith(value: Prisma.Sql, typed: string): Prisma.Sql {
  return Prisma.sql`(${value} ilike ${likePattern([typed, { any: "many" }], true)})`;
}
