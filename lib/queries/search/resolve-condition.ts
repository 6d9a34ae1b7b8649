import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { hashPerson } from "@/lib/privacy/person-key";
import { personMark, readPersonMark } from "@/lib/privacy/person-mark";
import { COMPARED } from "@/lib/queries/search/comparison-sql";
import type { FactTest } from "@/lib/queries/search/fact-sql";
import { FITS } from "@/lib/queries/search/fitting-order";
import { groupsOfStacks } from "@/lib/queries/search/groups-of-stacks";
import { likePattern } from "@/lib/queries/search/like-pattern";
import { resolveAssigned, resolveAssignee } from "@/lib/queries/search/resolve-assignee";
import {
  attributeTest,
  findFactIds,
  moduleTest,
  moduleVersionTest,
  osTest,
} from "@/lib/queries/search/resolve-facts";
import { resolveLabel } from "@/lib/queries/search/resolve-label";
import { resolveState } from "@/lib/queries/search/resolve-state";
import type { Person, Resolved, ResolvedTest } from "@/lib/queries/search/resolved";
import type { Condition, Test } from "@/lib/search/condition";
import { isPersonal, type PersonalField, type State } from "@/lib/search/fields";
import type { Pattern } from "@/lib/search/grammar/query";
import { matchesPattern } from "@/lib/search/match-pattern";
import { isGroupState } from "@/lib/triage/group-state";
import { compareCounted } from "@/lib/versions/compare-versions";

type KnownVersion = { id: bigint; database: string; app: string; version: string };

/** Turns what a dictionary knows into ids; what a report knows itself stays as it is. */
export function resolveCondition(condition: Condition, scope: Scope): Promise<Resolved> {
  return new Resolver(scope).resolve(condition);
}

class Resolver {
  #versions: Promise<KnownVersion[]> | null = null;

  readonly #memberId: string | null;
  readonly #personalIds: bigint[];
  readonly #databaseIds: bigint[];

  constructor({ databaseIds, memberId, personalIds }: Scope) {
    this.#databaseIds = databaseIds;
    this.#memberId = memberId ?? null;
    this.#personalIds = personalIds ?? [];
  }

  async resolve(condition: Condition): Promise<Resolved> {
    switch (condition.kind) {
      case "and":
      case "or": {
        const parts = await Promise.all(condition.parts.map((part) => this.resolve(part)));
        return { kind: condition.kind, parts };
      }
      case "not":
        return { kind: "not", part: await this.resolve(condition.part) };
      case "matches":
        return this.#matches(condition);
      case "version": {
        const { comparison, version } = condition;
        const fits = FITS[comparison];
        return this.#versionsWhere((known) => fits(compareCounted(known.version, version)));
      }
      case "number": {
        const { field } = condition;
        if (field === "id") return { ...condition, field };
        return { kind: "ids", column: "group", ids: await this.#groupsByStackKey(condition) };
      }
      case "module version":
        return this.#factsLike(await moduleVersionTest(this.#databaseIds, condition));
      case "attribute":
        return this.#factsLike(attributeTest(condition));
      case "says":
        return { ...condition, groupIds: await this.#groupsNamed(condition.pattern, false) };
      case "is":
        return this.#is(condition.state);
      case "assigned":
        return resolveAssigned(this.#databaseIds, condition.to, this.#memberId);
      default:
        return condition;
    }
  }

  async #matches(test: Extract<Test, { kind: "matches" }>): Promise<Resolved> {
    const { field, pattern, whole } = test;
    switch (field) {
      case "database":
      case "app":
      case "version":
        return this.#versionsWhere((known) => matchesPattern(pattern, known[field], whole));
      case "group":
        return { kind: "ids", column: "group", ids: await this.#groupsNamed(pattern, whole) };
      case "assignee":
        return resolveAssignee(this.#databaseIds, pattern);
      case "label":
        return resolveLabel(this.#databaseIds, pattern);
      case "frame":
        return this.#stacksWith(pattern, whole);
      case "signature":
        return this.#stacksSigned(likePattern(pattern, whole));
      case "module":
        return this.#factsLike(moduleTest(pattern, whole));
      case "os":
        return this.#factsLike(osTest(pattern, whole));
      default:
        if (isPersonal(field)) return this.#person(field, pattern);
        return { ...test, field };
    }
  }

  #person(field: PersonalField, pattern: Pattern): ResolvedTest {
    return { kind: "person", field, pattern, person: personOf(pattern), seenIn: this.#personalIds };
  }

  /** There are thousands of versions, not millions, and their order is known to our code alone. */
  async #versionsWhere(fits: (known: KnownVersion) => boolean): Promise<ResolvedTest> {
    this.#versions ??= listVersions(this.#databaseIds);
    const ids = (await this.#versions).filter(fits).map(({ id }) => id);
    return { kind: "ids", column: "version", ids };
  }

  async #is(state: State): Promise<Resolved> {
    return isGroupState(state) ? resolveState(this.#databaseIds, state) : { kind: "is", state };
  }

  /** A merged group is found by its own name and number too: its reports are in the other one. */
  async #groupsNamed(pattern: Pattern, whole: boolean): Promise<bigint[]> {
    return idsOf(Prisma.sql`
      select coalesce(counted_in, id) as id from groups
      where database_id = any(${this.#databaseIds}::bigint[])
        and name ilike ${likePattern(pattern, whole)}`);
  }

  async #groupsByStackKey({ comparison, value }: Extract<Test, { kind: "number" }>) {
    return idsOf(Prisma.sql`
      select coalesce(counted_in, id) as id from groups
      where database_id = any(${this.#databaseIds}::bigint[])
        and stack_key_id ${COMPARED[comparison]} ${value}::bigint`);
  }

  /** In two steps, because the planner knows nothing of the ids that a subquery will find. */
  async #stacksWith(pattern: Pattern, whole: boolean): Promise<ResolvedTest> {
    const symbols = symbolPatterns(pattern, whole);
    const frameIds = await idsOf(Prisma.sql`
      select id from frames
      where database_id = any(${this.#databaseIds}::bigint[])
        and symbol ilike any(${symbols}::text[])
      limit ${MOST_FRAMES + 1}`);
    if (frameIds.length > MOST_FRAMES) return { kind: "frame", symbols };
    const ids = await idsOf(Prisma.sql`
      select id from stacks
      where database_id = any(${this.#databaseIds}::bigint[])
        and frame_ids && ${frameIds}::bigint[]
      limit ${MOST_STACKS + 1}`);
    if (ids.length > MOST_STACKS) return { kind: "frame", symbols };
    const groups = await groupsOfStacks(this.#databaseIds, ids);
    return { kind: "stack", ids, ...groups };
  }

  async #stacksSigned(like: string): Promise<ResolvedTest> {
    const ids = await idsOf(Prisma.sql`
      select id from stacks
      where database_id = any(${this.#databaseIds}::bigint[]) and signature ilike ${like}
      limit ${MOST_STACKS + 1}`);
    if (ids.length > MOST_STACKS) return { kind: "signature", like };
    const groups = await groupsOfStacks(this.#databaseIds, ids);
    return { kind: "stack", ids, ...groups };
  }

  async #factsLike(test: FactTest): Promise<ResolvedTest> {
    const ids = await findFactIds(this.#databaseIds, test);
    if (ids === null) return { kind: "fact", databaseIds: this.#databaseIds, test };
    return { kind: "ids", column: test.kind, ids };
  }
}

/** Null for a pattern with wildcards. */
function personOf(pattern: Pattern): Person | "nobody" | null {
  const [text, ...more] = pattern;
  if (typeof text !== "string" || more.length > 0) return null;
  if (text === "") return "nobody";
  const hash = hashPerson(text);
  return { hash, mark: personMark(hash), isMark: readPersonMark(text) !== null };
}

/** A pattern that fits more functions says little; a name as short as that is in most stacks. */
const MOST_FRAMES = 10_000;

/** A function that more stacks have is common: it is looked for in each report's own stack. */
const MOST_STACKS = 50_000;

/** The whole of a frame's name is its function, with its module or without. */
export function symbolPatterns(pattern: Pattern, whole: boolean): string[] {
  const symbol = likePattern(pattern, whole);
  return whole ? [symbol, `%!${symbol}`] : [symbol];
}

function listVersions(databaseIds: bigint[]): Promise<KnownVersion[]> {
  return db.$queryRaw<KnownVersion[]>`
    select v.id, d.name as database, a.name as app, v.name as version
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    where v.database_id = any(${databaseIds}::bigint[])`;
}

async function idsOf(query: Prisma.Sql): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>(query);
  return rows.map(({ id }) => id);
}
