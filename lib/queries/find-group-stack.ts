import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { HAS_OWN_WORDS } from "@/lib/queries/own-words";
import { HAS_PARTS } from "@/lib/queries/search/condition-sql";
import { StackFrames } from "@/lib/report/stack-frames";
import type { Part } from "@/lib/search/fields";

/** Which of a group's reports shows its stack: one of these, or the newest that has a certain stack. */
export type StackChoice = "newest" | "complete" | "first" | { stackId: bigint };

/** A stack of a group, and the report that it is shown of. */
export type GroupStack = {
  stackId: bigint;
  frames: StackFrames;
  /** null: all that had this stack are gone by retention. */
  report: { id: string; bugsplatId: string; version: string; receivedAt: Date } | null;
};

/** Among the newest so many the most complete report is looked for. */
export const LOOKED_AT = 1_000;

/** What makes a report complete: all that helps to read a crash, and not who crashed. */
const COMPLETE: Part[] = ["xml", "text", "modules", "os", "attributes", "crashed"];

/**
 * The stack of a group by the choice, of all its reports whatever the filters; of a stack that it
 * does not have, its newest one. Null when no report of the group has a stack, or it is in no database
 * of the scope.
 */
export async function findGroupStack(
  scope: Scope,
  key: PublicId,
  choice: StackChoice,
): Promise<GroupStack | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const found = await findReport(key, choice);
  if (found || choice === "newest") return found;
  const left = typeof choice === "object" ? await findLeftStack(key, choice.stackId) : null;
  return left ?? findReport(key, "newest");
}

type Row = {
  databaseId: bigint;
  id: bigint;
  bugsplatId: bigint;
  version: string;
  receivedAt: Date;
  stackId: bigint;
  frames: unknown;
};

async function findReport(key: PublicId, choice: StackChoice): Promise<GroupStack | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select r.database_id as "databaseId", r.id, r.bugsplat_id as "bugsplatId", v.name as version,
      r.received_at as "receivedAt", s.id as "stackId", s.frames
    from (${chosenReport(key, choice)}) r
    join stacks s on s.database_id = r.database_id and s.id = r.stack_id
    join versions v on v.database_id = r.database_id and v.id = r.version_id`;
  if (!row) return null;
  const { stackId, frames, databaseId, id, bugsplatId, ...told } = row;
  return {
    stackId,
    frames: StackFrames.parse(frames),
    report: { id: formatPublicId({ databaseId, id }), bugsplatId: String(bugsplatId), ...told },
  };
}

function chosenReport({ databaseId, id }: PublicId, choice: StackChoice): Prisma.Sql {
  const ofGroup = Prisma.sql`
    select * from reports r
    where r.database_id = ${databaseId} and r.group_id = ${id} and r.stack_id is not null`;
  const newestFirst = Prisma.sql`order by r.received_at desc, r.id desc`;
  switch (choice) {
    case "newest":
      return Prisma.sql`${ofGroup} ${newestFirst} limit 1`;
    case "first":
      return Prisma.sql`${ofGroup} order by r.received_at, r.id limit 1`;
    case "complete": {
      const conditions = [...COMPLETE.map((part) => HAS_PARTS[part]), HAS_OWN_WORDS];
      const parts = conditions.map((condition) => Prisma.sql`(${condition})::int`);
      return Prisma.sql`
        select r.* from (${ofGroup} ${newestFirst} limit ${LOOKED_AT}) r
        left join gone_bodies g on g.database_id = r.database_id and g.report_id = r.id
        order by g.report_id is null desc, ${Prisma.join(parts, " + ")} desc,
          r.received_at desc, r.id desc
        limit 1`;
    }
    default:
      return Prisma.sql`${ofGroup} and r.stack_id = ${choice.stackId} ${newestFirst} limit 1`;
  }
}

/** A stack stays when the reports that had it go. */
async function findLeftStack(
  { databaseId, id }: PublicId,
  stackId: bigint,
): Promise<GroupStack | null> {
  const [row] = await db.$queryRaw<{ frames: unknown }[]>`
    select s.frames from group_stacks held
    join stacks s on s.database_id = held.database_id and s.id = held.stack_id
    where held.database_id = ${databaseId} and held.stack_id = ${stackId} and held.group_id = ${id}`;
  return row ? { stackId, frames: StackFrames.parse(row.frames), report: null } : null;
}
