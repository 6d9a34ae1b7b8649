import { Prisma } from "@/lib/generated/prisma/client";
import { COMPARED } from "@/lib/queries/search/comparison-sql";
import type { Fact } from "@/lib/report/facts/fact";
import type { ComparisonSign } from "@/lib/search/condition";
import { NUMBER } from "@/lib/search/read-fact-value";

/** What a fact must be like; null where anything will do. */
export type FactTest = {
  kind: Fact["kind"];
  name: { like: string } | null;
  value: { like: string } | { oneOf: string[] } | NumberTest | null;
};

type NumberTest = { comparison: ComparisonSign; number: string };

/** The test as a condition on the facts `f`. */
export function factSql({ kind, name, value }: FactTest): Prisma.Sql {
  return Prisma.sql`f.kind = ${kind}
    and ${name ? Prisma.sql`f.name ilike ${name.like}` : Prisma.sql`true`}
    and ${value ? valueSql(value) : Prisma.sql`true`}`;
}

function valueSql(value: NonNullable<FactTest["value"]>): Prisma.Sql {
  if ("like" in value) return Prisma.sql`f.value ilike ${value.like}`;
  if ("oneOf" in value) return Prisma.sql`f.value = any(${value.oneOf}::text[])`;
  // Only a case is sure to look before it casts.
  return Prisma.sql`case when f.value ~ ${NUMBER}
    then f.value::numeric ${COMPARED[value.comparison]} ${value.number}::numeric else false end`;
}

/** The ids of what has such a fact, as a table: the facts themselves, or the sets that hold one. */
export function withFactSql(databaseIds: bigint[], test: FactTest): Prisma.Sql {
  const facts = Prisma.sql`
    select f.id from facts f
    where f.database_id = any(${databaseIds}::bigint[]) and ${factSql(test)}`;
  if (test.kind === "os") return facts;
  return Prisma.sql`
    select s.id from fact_sets s, unnest(s.fact_ids) as held (id)
    where s.database_id = any(${databaseIds}::bigint[]) and held.id in (${facts})`;
}
