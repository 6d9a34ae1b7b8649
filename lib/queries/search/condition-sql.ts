import { Prisma } from "@/lib/generated/prisma/client";
import { COMPARED } from "@/lib/queries/search/comparison-sql";
import { withFactSql } from "@/lib/queries/search/fact-sql";
import { likePattern } from "@/lib/queries/search/like-pattern";
import type { DirectField, IdColumn, Resolved, ResolvedTest } from "@/lib/queries/search/resolved";
import { CRASH_TYPES, USER_FEEDBACK } from "@/lib/report/crash-type";
import type { NumberField, Part, PersonalField, ReportState, TimeField } from "@/lib/search/fields";
import type { Pattern } from "@/lib/search/grammar/query";

/**
 * The condition as SQL on the reports `r`, where null is as good as false. No text of a query reaches
 * the SQL but as a parameter.
 */
export function conditionSql(condition: Resolved): Prisma.Sql {
  switch (condition.kind) {
    case "and":
      return joined(condition.parts, " and ", Prisma.sql`true`);
    case "or":
      return joined(condition.parts, " or ", Prisma.sql`false`);
    case "not":
      // Only here would null differ from false; elsewhere a coalesce would hide the column from indexes.
      return Prisma.sql`not coalesce(${conditionSql(condition.part)}, false)`;
    default:
      return testSql(condition);
  }
}

function joined(parts: Resolved[], separator: string, ofNone: Prisma.Sql): Prisma.Sql {
  if (parts.length === 0) return ofNone;
  return Prisma.sql`(${Prisma.join(parts.map(conditionSql), separator)})`;
}

function testSql(test: ResolvedTest): Prisma.Sql {
  switch (test.kind) {
    case "ids":
      return Prisma.sql`${ID_COLUMNS[test.column]} = any(${test.ids}::bigint[])`;
    case "stack":
      return Prisma.sql`r.stack_id = any(${test.ids}::bigint[])`;
    case "frame":
      return Prisma.sql`exists (
        select from stacks s
        join frames f on f.database_id = s.database_id and f.id = any(s.frame_ids)
        where s.database_id = r.database_id and s.id = r.stack_id
          and f.symbol ilike any(${test.symbols}::text[]))`;
    case "signature":
      return Prisma.sql`exists (
        select from stacks s
        where s.database_id = r.database_id and s.id = r.stack_id
          and s.signature ilike ${test.like})`;
    case "fact":
      return Prisma.sql`${ID_COLUMNS[test.test.kind]} in (${withFactSql(test.databaseIds, test.test)})`;
    case "matches":
      return like(TEXT_COLUMNS[test.field], test.pattern, test.whole);
    case "person":
      return personSql(test);
    case "number":
      return Prisma.sql`${NUMBER_COLUMNS[test.field]} ${COMPARED[test.comparison]} ${test.value}::bigint`;
    case "time": {
      const column = TIME_COLUMNS[test.field];
      return Prisma.sql`(
        (${test.from}::timestamptz is null or ${column} >= ${test.from}::timestamptz)
        and (${test.to}::timestamptz is null or ${column} < ${test.to}::timestamptz)
        and ${column} is not null)`;
    }
    case "has":
      return HAS_PARTS[test.part];
    case "is":
      return STATES[test.state];
    case "says":
      return saysSql(test.pattern, test.groupIds);
  }
}

function saysSql(pattern: Pattern, groupIds: bigint[]): Prisma.Sql {
  const texts = SPOKEN.map((field) => like(TEXT_COLUMNS[field], pattern, false));
  return Prisma.sql`(r.group_id = any(${groupIds}::bigint[]) or ${Prisma.join(texts, " or ")})`;
}

/** Whoever may not see who crashed can ask for the mark that they see, and for nothing else. */
function personSql({
  field,
  pattern,
  person,
  seenIn,
}: Extract<ResolvedTest, { kind: "person" }>): Prisma.Sql {
  const column = PERSONAL_COLUMNS[field];
  if (person === "nobody") return Prisma.sql`${column} = ''`;
  // Where names are not kept, their marks stand in the column.
  const marked = person ? Prisma.sql`${column} = ${person.mark}` : Prisma.sql`false`;
  if (person?.isMark) {
    return field === "user"
      ? Prisma.sql`(r.user_hash = ${person.hash}::bigint and ${column} <> '')`
      : marked;
  }
  return Prisma.sql`(
    r.database_id = any(${seenIn}::bigint[]) and (${like(column, pattern, true)} or ${marked}))`;
}

function like(column: Prisma.Sql, pattern: Pattern, whole: boolean): Prisma.Sql {
  return Prisma.sql`${column} ilike ${likePattern(pattern, whole)}`;
}

/** Where words without a key are looked for, beside the group's name. */
const SPOKEN = ["exception", "message", "description", "key"] as const satisfies DirectField[];

// Closed maps: no text of a query reaches the SQL.

const ID_COLUMNS: Record<IdColumn, Prisma.Sql> = {
  group: Prisma.sql`r.group_id`,
  version: Prisma.sql`r.version_id`,
  os: Prisma.sql`r.os_id`,
  module: Prisma.sql`r.module_set_id`,
  attribute: Prisma.sql`r.attribute_set_id`,
};

/** As platformLabel of lib/report/crash-type.ts says it. */
export const PLATFORM = Prisma.sql`coalesce(
  nullif(r.platform, ''),
  (${Object.values(CRASH_TYPES)}::text[])[
    array_position(${Object.keys(CRASH_TYPES).map(Number)}::int[], r.crash_type_id)],
  'Type ' || r.crash_type_id)`;

export const TEXT_COLUMNS: Record<DirectField, Prisma.Sql> = {
  platform: PLATFORM,
  exception: Prisma.sql`r.exception_code`,
  message: Prisma.sql`r.exception_message`,
  description: Prisma.sql`r.user_description`,
  key: Prisma.sql`r.key`,
  hash: Prisma.sql`r.call_stack_hash`,
};

export const PERSONAL_COLUMNS: Record<PersonalField, Prisma.Sql> = {
  user: Prisma.sql`r."user"`,
  email: Prisma.sql`r.email`,
  ip: Prisma.sql`r.ip_address`,
};

const NUMBER_COLUMNS: Record<Exclude<NumberField, "stackkey">, Prisma.Sql> = {
  id: Prisma.sql`r.bugsplat_id`,
};

const TIME_COLUMNS: Record<TimeField, Prisma.Sql> = {
  received: Prisma.sql`r.received_at`,
  crashed: Prisma.sql`r.crashed_at`,
  arrived: Prisma.sql`r.arrived_at`,
};

export const HAS_PARTS: Record<Part, Prisma.Sql> = {
  xml: Prisma.sql`r.has_report_xml`,
  text: Prisma.sql`r.has_debug_output`,
  stack: Prisma.sql`r.stack_id is not null`,
  modules: Prisma.sql`r.module_set_id is not null`,
  os: Prisma.sql`r.os_id is not null`,
  attributes: Prisma.sql`r.attribute_set_id is not null`,
  user: Prisma.sql`r."user" <> ''`,
  email: Prisma.sql`r.email <> ''`,
  description: Prisma.sql`r.user_description <> ''`,
  crashed: Prisma.sql`r.crashed_at is not null`,
};

const STATES: Record<ReportState, Prisma.Sql> = {
  // By way of the groups, of which there are fewer; of two at once the one that came here first.
  new: Prisma.sql`(
    exists (
      select from groups g
      where g.database_id = r.database_id and g.id = r.group_id
        and g.first_received_at = r.received_at)
    and not exists (
      select from reports other
      where other.database_id = r.database_id and other.group_id = r.group_id
        and other.received_at = r.received_at and other.id < r.id))`,
  feedback: Prisma.sql`${PLATFORM} ilike ${CRASH_TYPES[USER_FEEDBACK]}`,
  unread: Prisma.sql`r.reader_version is null`,
};
