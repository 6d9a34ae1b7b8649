import { db } from "@/lib/db";

/** The groups of these stacks: those of which all reports have one of them, and those of which some do. */
export async function groupsOfStacks(databaseIds: bigint[], stackIds: bigint[]) {
  // A stack belongs to one group nearly always, and the stacks of a group are much alike.
  const groups = await db.$queryRaw<{ id: bigint; every: boolean }[]>`
    select g.id, sum(s.report_count) = g.report_count as every
    from group_stacks s
    join groups g on g.database_id = s.database_id and g.id = s.group_id
    where s.database_id = any(${databaseIds}::bigint[])
      and s.stack_id = any(${stackIds}::bigint[])
    group by g.database_id, g.id`;
  return {
    everyOfGroups: groups.flatMap(({ id, every }) => (every ? [id] : [])),
    someOfGroups: groups.flatMap(({ id, every }) => (every ? [] : [id])),
  };
}
