import { db } from "@/lib/db";
import { type FactTest, factSql } from "@/lib/queries/search/fact-sql";
import { FITS } from "@/lib/queries/search/fitting-order";
import { likePattern } from "@/lib/queries/search/like-pattern";
import type { Test } from "@/lib/search/condition";
import type { Pattern } from "@/lib/search/grammar/query";
import { compareCounted } from "@/lib/versions/compare-versions";

export function osTest(pattern: Pattern, whole: boolean): FactTest {
  return { kind: "os", name: null, value: { like: likePattern(pattern, whole) } };
}

export function moduleTest(pattern: Pattern, whole: boolean): FactTest {
  return { kind: "module", name: { like: likePattern(pattern, whole) }, value: null };
}

export function attributeTest({ name, value }: Extract<Test, { kind: "attribute" }>): FactTest {
  return {
    kind: "attribute",
    name: { like: likePattern([name], true) },
    value: "pattern" in value ? { like: likePattern(value.pattern, true) } : value,
  };
}

/** The order of versions is known to our code alone, so each version of such modules is looked at. */
export async function moduleVersionTest(
  databaseIds: bigint[],
  { name, version }: Extract<Test, { kind: "module version" }>,
): Promise<FactTest> {
  const named: FactTest = {
    kind: "module",
    name: name && { like: likePattern(name, false) },
    value: null,
  };
  if ("pattern" in version)
    return { ...named, value: { like: likePattern(version.pattern, true) } };
  const known = await db.$queryRaw<{ version: string }[]>`
    select distinct f.value as version from facts f
    where f.database_id = any(${databaseIds}::bigint[]) and f.value <> '' and ${factSql(named)}`;
  const fits = FITS[version.comparison];
  const oneOf = known.flatMap((one) =>
    fits(compareCounted(one.version, version.version)) ? [one.version] : [],
  );
  return { ...named, value: { oneOf } };
}

/** More facts than this, or sets that have one of them, are looked for where reports are. */
const MOST_FACTS = 1_000;
const MOST_SETS = 50_000;

/**
 * The ids that a report points to when it has such a fact: of the fact itself, or of the sets that
 * hold one. In two steps, because the planner knows nothing of the ids that a subquery will find.
 * @returns null when there are too many
 */
export async function findFactIds(databaseIds: bigint[], test: FactTest): Promise<bigint[] | null> {
  const facts = await db.$queryRaw<{ id: bigint }[]>`
    select f.id from facts f
    where f.database_id = any(${databaseIds}::bigint[]) and ${factSql(test)}
    limit ${MOST_FACTS + 1}`;
  const factIds = facts.map(({ id }) => id);
  if (factIds.length > MOST_FACTS) return null;
  if (test.kind === "os" || factIds.length === 0) return factIds;
  const sets = await db.$queryRaw<{ id: bigint }[]>`
    select id from fact_sets
    where database_id = any(${databaseIds}::bigint[]) and fact_ids && ${factIds}::bigint[]
    limit ${MOST_SETS + 1}`;
  return sets.length > MOST_SETS ? null : sets.map(({ id }) => id);
}
