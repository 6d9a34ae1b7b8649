import { db } from "@/lib/db";

/** Reports, gone ones too, that are not counted where the group of their key is. */
export function countedElsewhere(database: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    select r.id from (
      select database_id, id, group_id, own_group_id from reports
      union all select database_id, id, group_id, own_group_id from gone_reports
    ) r
    join databases d on d.id = r.database_id
    join groups own on own.database_id = r.database_id
      and own.id = coalesce(r.own_group_id, r.group_id)
    where d.name = ${database} and (
      r.group_id <> coalesce(own.counted_in, own.id) or own.resettles
      or r.own_group_id = r.group_id or (r.own_group_id is null) <> (own.counted_in is null)
    )`;
}

/**
 * Groups whose last line about merging does not say what is, or that do not count in the last group of the
 * chain which they were merged into; there is none at any moment.
 */
export function unexplainedMerges(database: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    with recursive chain as (
      select g.database_id, g.id, g.id as reached, g.merged_into as next
      from groups g join databases d on d.id = g.database_id
      where d.name = ${database}
      union
      select chain.database_id, chain.id, g.id, g.merged_into
      from chain join groups g on g.database_id = chain.database_id and g.id = chain.next
    )
    select g.id, last.kind, chain.reached from groups g
    join databases d on d.id = g.database_id
    left join chain on chain.database_id = g.database_id and chain.id = g.id and chain.next is null
    left join lateral (
      select c.kind, c.other_group_id from group_changes c
      where c.database_id = g.database_id and c.group_id = g.id and c.kind in ('merge', 'unmerge')
      order by c.number desc limit 1
    ) last on true
    where d.name = ${database} and (
      chain.id is null
      or (case when last.kind = 'merge' then last.other_group_id end) is distinct from g.merged_into
      or g.counted_in is distinct from nullif(chain.reached, g.id)
    )`;
}
