import type { Client } from "@/lib/db";
import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import type { ForgetRun } from "@/lib/generated/prisma/client";
import { settleGroups } from "@/lib/rollups/settle-groups";

/** Reports of these groups wait for as long as a batch takes. */
const BATCH = 20;

/** Users of a group or of a version that a hash made anew. */
type Added = { of: "group" | "version"; id: bigint; users: number };

/**
 * Gives gone reports that were counted by a hash of the person another number, in the next groups, and
 * takes them from one to the other where users are counted. There are as many users as before; what has
 * come since the run began stays with the hash.
 */
export async function replaceHashes({ transaction, run }: ForgetWork): Promise<StepOutcome> {
  const { databaseId, oldHashes } = run;
  const groups = await transaction.$queryRaw<{ id: bigint }[]>`
    select distinct group_id as id from gone_reports
    where database_id = ${databaseId} and user_hash = any(${oldHashes}::bigint[])
    order by group_id limit ${BATCH}`;
  if (groups.length === 0) return { next: "step" };

  const groupIds = groups.map(({ id }) => id);
  // Whoever counts has locked them first.
  await transaction.$queryRaw`
    select id from groups where database_id = ${databaseId} and id = any(${groupIds}::bigint[])
    order by id for no key update`;
  const added = await moveReports(transaction, run, groupIds);
  await countUsers(transaction, run, groupIds, added);
  await settleGroups(transaction, databaseId, new Map(groupIds.map((id) => [id, 0])));
  return { next: "position" };
}

function moveReports(
  transaction: Client,
  { databaseId, oldHashes, newHashes }: ForgetRun,
  groupIds: bigint[],
): Promise<Added[]> {
  return transaction.$queryRaw<Added[]>`
    with moved as (
      update gone_reports g set user_hash = hash.new
      from unnest(${oldHashes}::bigint[], ${newHashes}::bigint[]) as hash (old, new)
      where g.database_id = ${databaseId} and g.group_id = any(${groupIds}::bigint[])
        and g.user_hash = hash.old
      returning g.group_id, g.version_id, hash.old, hash.new
    ),
    fewer_in_groups as (
      update group_users u set report_count = u.report_count - taken.reports
      from (select group_id, old, count(*)::int as reports from moved group by 1, 2) taken
      where u.database_id = ${databaseId} and u.group_id = taken.group_id
        and u.user_hash = taken.old
    ),
    more_in_groups as (
      insert into group_users as known (database_id, group_id, user_hash, report_count)
      select ${databaseId}::bigint, group_id, new, count(*) from moved group by 2, 3 order by 2, 3
      on conflict (database_id, group_id, user_hash)
      do update set report_count = known.report_count + excluded.report_count
      -- Only a row that was there has an xmax here.
      returning group_id, xmax = 0 as is_new
    ),
    fewer_in_versions as (
      update version_users u set report_count = u.report_count - taken.reports
      from (select version_id, old, count(*)::int as reports from moved group by 1, 2) taken
      where u.database_id = ${databaseId} and u.version_id = taken.version_id
        and u.user_hash = taken.old
    ),
    more_in_versions as (
      insert into version_users as known (database_id, version_id, user_hash, report_count)
      select ${databaseId}::bigint, version_id, new, count(*) from moved group by 2, 3 order by 2, 3
      on conflict (database_id, version_id, user_hash)
      do update set report_count = known.report_count + excluded.report_count
      returning version_id, xmax = 0 as is_new
    )
    select 'group' as of, group_id as id, count(*)::int as users
    from more_in_groups where is_new group by 2
    union all
    select 'version', version_id, count(*)::int
    from more_in_versions where is_new group by 2`;
}

/** A hash without reports is no user any more. */
async function countUsers(
  transaction: Client,
  { databaseId, oldHashes }: ForgetRun,
  groupIds: bigint[],
  added: Added[],
): Promise<void> {
  const of = (what: Added["of"]) => added.filter((one) => one.of === what);
  const change = (what: Added["of"]) => ({
    ids: of(what).map(({ id }) => id),
    users: of(what).map(({ users }) => users),
  });
  const inGroups = change("group");
  const inVersions = change("version");
  await transaction.$executeRaw`
    with left_groups as (
      delete from group_users
      where database_id = ${databaseId} and group_id = any(${groupIds}::bigint[])
        and user_hash = any(${oldHashes}::bigint[]) and report_count = 0
      returning group_id as id
    ),
    left_versions as (
      delete from version_users u
      using (
        select distinct version_id from group_versions
        where database_id = ${databaseId} and group_id = any(${groupIds}::bigint[])
      ) concerned
      where u.database_id = ${databaseId} and u.version_id = concerned.version_id
        and u.user_hash = any(${oldHashes}::bigint[]) and u.report_count = 0
      returning u.version_id as id
    ),
    counted_groups as (
      update groups set user_count = user_count + change.users
      from (
        select id, sum(users)::int as users from (
          select * from unnest(${inGroups.ids}::bigint[], ${inGroups.users}::int[]) as more (id, users)
          union all select id, -1 from left_groups
        ) each group by id
      ) change
      where groups.database_id = ${databaseId} and groups.id = change.id and change.users <> 0
    )
    update versions set user_count = user_count + change.users
    from (
      select id, sum(users)::int as users from (
        select * from unnest(${inVersions.ids}::bigint[], ${inVersions.users}::int[]) as more (id, users)
        union all select id, -1 from left_versions
      ) each group by id
    ) change
    where versions.database_id = ${databaseId} and versions.id = change.id and change.users <> 0`;
}
