import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { type FrameDifference, firstDifference } from "@/lib/report/frames/first-difference";
import { StackFrames } from "@/lib/report/stack-frames";

/** One of a group's distinct stacks. */
export type StackVariant = {
  stackId: bigint;
  reports: number;
  /** Where it begins to differ from the most frequent one; null for that one itself. */
  differs: FrameDifference | null;
};

/** How the reports of a group spread over its stacks, of all time. */
export type StackVariants = {
  /** The most frequent ones, most reports first. */
  shown: StackVariant[];
  /** How many other stacks there are; null: more than are counted. */
  others: number | null;
  /** Reports with one of the others. Where these are not counted, those without a stack are among them. */
  inOthers: number;
  /** Reports without a stack that could be read; null where they are not told apart. */
  without: number | null;
};

/** What a bar can tell apart. */
const SHOWN = 5;

/** So many of the most frequent stacks are counted: a group can have as many as it has reports. */
const COUNTED = 1_000;

type Row = {
  stackId: bigint;
  reports: number;
  frames: unknown;
  stacks: number;
  inStacks: number;
};

/**
 * The stacks of a group, most reports first, as its counts have them.
 *
 * @param group with its reports of all time
 */
export async function listStackVariants(
  scope: Scope,
  { key, reports }: { key: PublicId; reports: number },
): Promise<StackVariants> {
  const { databaseId, id } = key;
  const rows = await db.$queryRaw<Row[]>`
    with counted as materialized (
      select stack_id, report_count from group_stacks
      where database_id = any(${scope.databaseIds}::bigint[])
        and database_id = ${databaseId} and group_id = ${id}
      order by report_count desc, stack_id desc
      limit ${COUNTED + 1}
    )
    select top.stack_id as "stackId", top.report_count as reports, s.frames,
      (select count(*)::int from counted) as stacks,
      (select sum(report_count)::int from counted) as "inStacks"
    from (select * from counted order by report_count desc, stack_id desc limit ${SHOWN}) top
    join stacks s on s.database_id = ${databaseId} and s.id = top.stack_id
    order by top.report_count desc, top.stack_id desc`;
  const { stacks = 0, inStacks = 0 } = rows[0] ?? {};
  const usual = StackFrames.parse(rows[0]?.frames ?? []);
  const shown = rows.map(({ stackId, reports: count, frames }, at) => ({
    stackId,
    reports: count,
    differs: at === 0 ? null : firstDifference(usual, StackFrames.parse(frames)),
  }));
  const inShown = shown.reduce((sum, variant) => sum + variant.reports, 0);
  if (stacks > COUNTED) {
    return { shown, others: null, inOthers: reports - inShown, without: null };
  }
  return {
    shown,
    others: stacks - shown.length,
    inOthers: inStacks - inShown,
    without: Math.max(0, reports - inStacks),
  };
}
