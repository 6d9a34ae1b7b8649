import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { periodGroupCounts, selectedGroups } from "@/lib/queries/counts";
import type { GroupSort } from "@/lib/queries/list-groups";
import type { Selection } from "@/lib/queries/selection";
import type { GroupState } from "@/lib/triage/group-state";
import { STATE } from "@/lib/triage/state-sql";

/**
 * A list of groups that somebody goes through one by one: those that were to be decided when they
 * began, or came to it since. What is decided meanwhile, by whomever, stays in its place.
 */
export type Inbox = {
  groups: number;
  /** How many are still to be decided. */
  left: number;
  /** How many of the others are what now. */
  decided: Record<GroupState, number>;
  /** Of the group that is looked at, counted from 1; null when it is not of the list. */
  place: number | null;
  /** Whether that is decided. */
  isDecided: boolean;
  /** The next one to be decided, behind it or, at the end, before it; null when no other is left. */
  nextId: string | null;
  /** The one before it, decided or not. */
  previousId: string | null;
};

type Options = {
  /** The state whose groups are to be decided; null: all that are open or regressed. */
  status: GroupState | null;
  sort: GroupSort;
  /** When they began. */
  since: Date;
  /** The group that is looked at. */
  at: PublicId | null;
};

type Row = Record<GroupState, number> &
  Omit<Inbox, "decided" | "nextId" | "isDecided"> & {
    isDecided: boolean | null;
    behindId: string | null;
    firstId: string | null;
  };

/** @param anyState the list without its filter by state */
export async function getInbox(anyState: Selection, options: Options): Promise<Inbox> {
  const { status, sort, since, at } = options;
  const states: GroupState[] = status === null ? ["open", "regressed"] : [status];
  const here = at ? formatPublicId(at) : "";
  const [row] = await db.$queryRaw<Row[]>`
    with listed as materialized (
      select g.database_id || '-' || g.id as id, ${STATE} as state,
        coalesce(s.decided_at >= ${since}::timestamptz, false) as is_decided,
        row_number() over (
          order by ${ORDERS[sort]} desc, g.database_id desc, g.id desc
        )::int as place
      from ${sort === "count" ? countedGroups(anyState) : selectedGroups(anyState)}
      join groups g on g.database_id = selected.database_id and g.id = selected.group_id
      left join group_states s on s.database_id = g.database_id and s.group_id = g.id
      where ${STATE} = any(${states}) or s.decided_at >= ${since}::timestamptz
    ),
    here as (select place, is_decided from listed where id = ${here}),
    undecided as (select id, place from listed where not is_decided and id <> ${here})
    select count(*)::int as groups,
      count(*) filter (where not is_decided)::int as left,
      count(*) filter (where is_decided and state = 'open')::int as open,
      count(*) filter (where is_decided and state = 'regressed')::int as regressed,
      count(*) filter (where is_decided and state = 'muted')::int as muted,
      count(*) filter (where is_decided and state = 'resolved')::int as resolved,
      (select place from here) as place,
      (select is_decided from here) as "isDecided",
      (select id from undecided where place > (select place from here) order by place limit 1)
        as "behindId",
      (select id from undecided order by place limit 1) as "firstId",
      (select id from listed where place = (select place from here) - 1) as "previousId"
    from listed`;
  if (!row) throw new Error("A count without groups is a row too.");
  const { groups, left, open, regressed, muted, resolved, place, previousId } = row;
  return {
    groups,
    left,
    decided: { open, regressed, muted, resolved },
    place,
    isDecided: row.isDecided ?? false,
    nextId: row.behindId ?? row.firstId,
    previousId,
  };
}

function countedGroups(selection: Selection): Prisma.Sql {
  return Prisma.sql`(
    select database_id, group_id, sum(report_count)::int as reports
    from ${periodGroupCounts(selection)}
    group by database_id, group_id
  ) as selected`;
}

/** As listGroups has them. */
const ORDERS: Record<GroupSort, Prisma.Sql> = {
  count: Prisma.sql`selected.reports`,
  last: Prisma.sql`g.last_received_at`,
  first: Prisma.sql`g.first_received_at`,
};
