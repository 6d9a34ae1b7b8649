import { Prisma } from "@/lib/generated/prisma/client";
import {
  GROUP_STACKS,
  names,
  ROLLUP_TABLES,
  type RollupTable,
  values,
} from "@/lib/rollups/rollup-tables";

/**
 * Common table expressions that count the rows of one before them, `report` (database_id, group_id,
 * version_id, application_id, received_at, user_hash, stack_id), wherever reports are counted. A
 * statement that stores reports and counts them so is exact however many run at once: each locks its
 * groups first, in the order of their ids, and the rows of every table in the order of their keys.
 *
 * @param alsoSet what else of the groups changes, as a statement updates a row once: ", name = …"
 */
export const countReports = (alsoSet = Prisma.empty) => Prisma.sql`
  locked_group as (
    select database_id, id as group_id from groups
    where (database_id, id) in (select database_id, group_id from report)
    order by database_id, id for no key update
  ),
  counted_user as (
    insert into group_users as known (database_id, group_id, user_hash, report_count)
    select database_id, group_id, user_hash, count(*)
    from report join locked_group using (database_id, group_id)
    where user_hash is not null
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (database_id, group_id, user_hash)
    do update set report_count = known.report_count + excluded.report_count
    -- Only a row that was there has an xmax here.
    returning database_id, group_id, report_count, xmax = 0 as is_new
  ),
  counted_group as (
    update groups set
      report_count = groups.report_count + counted.reports,
      first_received_at = case when groups.report_count = 0 then counted.first
        else least(groups.first_received_at, counted.first) end,
      last_received_at = case when groups.report_count = 0 then counted.last
        else greatest(groups.last_received_at, counted.last) end,
      user_count = groups.user_count + coalesce(users.added, 0),
      top_user_reports = greatest(groups.top_user_reports, users.most)
      ${alsoSet}
    from (
      select database_id, group_id, count(*)::int as reports,
        min(received_at) as first, max(received_at) as last
      from report join locked_group using (database_id, group_id) group by 1, 2
    ) counted
    left join (
      select database_id, group_id, count(*) filter (where is_new)::int as added,
        max(report_count) as most
      from counted_user group by 1, 2
    ) users using (database_id, group_id)
    where groups.database_id = counted.database_id and groups.id = counted.group_id
    -- What the next parts read: they wait for this one, because moves lock in that order.
    returning groups.database_id, groups.id as group_id
  ),
  counted_group_version as (
    insert into group_versions as known (
      database_id, group_id, version_id, report_count, first_received_at, last_received_at
    )
    select database_id, group_id, version_id, count(*), min(received_at), max(received_at)
    from report join counted_group using (database_id, group_id)
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (database_id, group_id, version_id) do update set
      report_count = known.report_count + excluded.report_count,
      first_received_at = least(known.first_received_at, excluded.first_received_at),
      last_received_at = greatest(known.last_received_at, excluded.last_received_at)
  ),
  ${Prisma.join([...ROLLUP_TABLES, GROUP_STACKS].map(countInto))},
  counted_version_user as (
    insert into version_users as known (database_id, version_id, user_hash, report_count)
    select database_id, version_id, user_hash, count(*)
    from report join counted_group using (database_id, group_id)
    where user_hash is not null
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (database_id, version_id, user_hash)
    do update set report_count = known.report_count + excluded.report_count
    returning database_id, version_id, xmax = 0 as is_new
  ),
  counted_version as (
    update versions set user_count = versions.user_count + users.added
    from (
      select database_id, version_id, count(*)::int as added
      from counted_version_user where is_new group by 1, 2
    ) users
    where versions.database_id = users.database_id and versions.id = users.version_id
  )`;

function countInto({ name, key, besides, only }: RollupTable): Prisma.Sql {
  const columns = [...key, ...besides];
  return Prisma.sql`
    counted_in_${name} as (
      insert into ${name} as known (${names(columns)}, report_count)
      select ${values(columns)}, count(*)
      from report join counted_group using (database_id, group_id)
      where ${only ?? Prisma.sql`true`}
      group by ${values(columns)} order by ${values(columns)}
      on conflict (${names(key)})
      do update set report_count = known.report_count + excluded.report_count
    )`;
}
