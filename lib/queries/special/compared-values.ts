import { Prisma } from "@/lib/generated/prisma/client";
import { PLATFORM } from "@/lib/queries/search/condition-sql";
import type { Sample } from "@/lib/queries/special/find-sample";
import type { ComparedField, FieldValue } from "@/lib/statistics/value-words";

/** A value, and how many reports on each side have it. */
export type ComparedValue = FieldValue & {
  here: number;
  elsewhere: number;
  /** How many reports on each side tell the field at all. */
  hereTold: number;
  elsewhereTold: number;
};

/**
 * The values of a sample, counted, as the CTE `compared` with the columns of `ComparedValue`.
 *
 * Platforms are compared with all others. Everything else follows from the platform to a large part,
 * so there the others are those of the platforms that the group has. Modules and attributes are counted
 * by the sets that hold them, of which there are fewer than reports.
 */
export function comparedValues({ databaseId, ours, rest }: Sample): Prisma.Sql {
  const sides = [...ours.map(() => 1), ...rest.map(() => 0)];
  return Prisma.sql`
    everybody as materialized (
      select side.here, 1 - side.here as elsewhere, v.name as version, ${PLATFORM} as platform,
        os.value as os, r.exception_code as exception, r.module_set_id, r.attribute_set_id
      from unnest(${[...ours, ...rest]}::bigint[], ${sides}::int[]) as side (id, here)
      join reports r on r.database_id = ${databaseId} and r.id = side.id
      join versions v on v.database_id = r.database_id and v.id = r.version_id
      left join facts os on os.database_id = r.database_id and os.id = r.os_id
    ),
    sampled as materialized (
      select s.* from everybody s
      where coalesce(s.platform, '') in (
        select coalesce(ours.platform, '') from everybody ours where ours.here = 1)
    ),
    sets as materialized (
      select set_id, is_modules, sum(here)::int as here, sum(elsewhere)::int as elsewhere
      from sampled s
      cross join lateral (
        values (s.module_set_id, true), (s.attribute_set_id, false)
      ) pointed (set_id, is_modules)
      where set_id is not null
      group by set_id, is_modules
    ),
    held as materialized (
      select fact_id, sum(sets.here)::int as here, sum(sets.elsewhere)::int as elsewhere
      from sets
      join fact_sets s on s.database_id = ${databaseId} and s.id = sets.set_id
      cross join lateral unnest(s.fact_ids) as fact_id
      group by fact_id
    ),
    known as materialized (
      select f.id, f.kind, f.name, f.value, held.here, held.elsewhere,
        count(*) over (partition by f.kind, f.name) as values
      from held join facts f on f.database_id = ${databaseId} and f.id = held.fact_id
    ),
    modules as (
      select name, sum(here)::int as here, sum(elsewhere)::int as elsewhere
      from (
        select distinct sets.set_id, known.name, sets.here, sets.elsewhere
        from sets
        join fact_sets s on s.database_id = ${databaseId} and s.id = sets.set_id
        cross join lateral unnest(s.fact_ids) as fact_id
        join known on known.id = fact_id and known.values > 1
        where sets.is_modules
      ) loaded
      group by name
    ),
    told (field, name, value, here, elsewhere) as (
      ${counted("version", Prisma.sql`everybody`)}
      union all ${counted("platform", Prisma.sql`everybody`)}
      union all ${counted("os", Prisma.sql`sampled`)}
      union all ${counted("exception", Prisma.sql`sampled`)}
      union all
      select case kind when 'module' then 'module version' else 'attribute' end,
        name, value, here, elsewhere
      from known
      union all
      select 'module', '', name, here, elsewhere from modules
    ),
    bases (field, here, elsewhere) as (
      ${summed("version", Prisma.sql`everybody`)}
      union all ${summed("platform", Prisma.sql`everybody where platform is not null`)}
      union all ${summed("os", Prisma.sql`sampled where os is not null`)}
      union all ${summed("exception", Prisma.sql`sampled`)}
      union all ${summed("module", Prisma.sql`sampled where module_set_id is not null`)}
      union all ${summed("module version", Prisma.sql`sampled where module_set_id is not null`)}
      union all ${summed("attribute", Prisma.sql`sampled where attribute_set_id is not null`)}
    ),
    compared as materialized (
      select told.field, told.name, told.value, told.here, told.elsewhere,
        bases.here as "hereTold", bases.elsewhere as "elsewhereTold"
      from told join bases on bases.field = told.field
      where told.here > 0
    )`;
}

/** The values of a column. */
function counted(field: keyof typeof COLUMNS, from: Prisma.Sql): Prisma.Sql {
  const column = COLUMNS[field];
  return Prisma.sql`
    select ${field}::text, '', ${column}, sum(here)::int, sum(elsewhere)::int
    from ${from} where ${column} is not null group by ${column}`;
}

const COLUMNS = {
  version: Prisma.sql`version`,
  platform: Prisma.sql`platform`,
  os: Prisma.sql`os`,
  exception: Prisma.sql`exception`,
} satisfies Partial<Record<ComparedField, Prisma.Sql>>;

function summed(field: ComparedField, from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select ${field}::text, coalesce(sum(here), 0)::int, coalesce(sum(elsewhere), 0)::int from ${from}`;
}

/** How much larger a value's share is here than elsewhere, of a row of `compared`. */
export const EXCESS = Prisma.sql`(
  here::float8 / greatest("hereTold", 1) - elsewhere::float8 / greatest("elsewhereTold", 1))`;
