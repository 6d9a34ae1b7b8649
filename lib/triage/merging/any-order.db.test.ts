import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { readRules } from "@/lib/retention/read-rules";
import { retain } from "@/lib/retention/retain";
import { NO_RULES } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { groupCounts, groupOf, settleAll } from "@/lib/testing/merged-groups";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { settleMerged } from "@/lib/triage/merging/settle-merged";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

const NOW = new Date("2026-11-20T12:30:00Z");
const HOUR = 3_600_000;
const KEYS = [1, 2, 3, 4];

const delivery = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  stackKeyId: fc.constantFrom(...KEYS),
  version: fc.constantFrom("1.0", "1.1"),
  user: fc.constantFrom("ada", "lin", ""),
  received: fc
    .integer({ min: 0, max: 60 })
    .map((hours) => new Date(NOW.getTime() - hours * HOUR).toISOString()),
  callstack: fc.constantFrom("", "draw", "load").map((functionName) => [{ functionName }]),
});
const merging = fc.record({
  kind: fc.constantFrom("merge", "merge", "unmerge"),
  one: fc.constantFrom(...KEYS),
  other: fc.constantFrom(...KEYS),
});
/** What happens at once, and whether what is merged has time to get where it counts, or old reports go. */
const round = fc.record({
  deliveries: fc.array(delivery, { maxLength: 4 }),
  mergings: fc.array(merging, { maxLength: 3 }),
  settles: fc.constantFrom("some", "all", "none"),
  keeps: fc.option(fc.integer({ min: 2, max: 5 }), { nil: null, freq: 3 }),
});
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

/** @param merges false: the same deliveries, and nothing is ever merged */
async function happen(rounds: Round[], merges: boolean): Promise<string> {
  const database = freshDatabase();
  // Each group is there, and none ever empty.
  for (const key of KEYS) await deliver(database, { id: 100 + key, stackKeyId: key }, 0);
  let order = 0;
  for (const { deliveries, mergings, settles, keeps } of rounds) {
    const ordered = deliveries.map((said) => ({ said, at: ++order }));
    await Promise.all([
      ...ordered.map(({ said, at }) => deliver(database, said, at)),
      ...(merges ? mergings.map((asked) => doMerging(database, asked)) : []),
      ...(merges && settles !== "none" ? [settleMerged(2), readWaitingReports(3)] : []),
    ]);
    if (settles === "all") await settleAll(3);
    while ((await readWaitingReports(50)) > 0);
    if (keeps !== null) await keepNewest(database, 4 + keeps);
  }
  return database;
}

test("whatever is delivered, merged and taken apart, counts are explained, and undoing all of it is the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 6 }), async (rounds) => {
      const [database, plain] = [await happen(rounds, true), await happen(rounds, false)];
      expect(await findMiscounts(database)).toEqual([]);
      await settleAll(3);
      expect(await findMiscounts(database)).toEqual([]);
      expect(await countedElsewhere(database)).toEqual([]);
      expect(await unexplained(database)).toEqual([]);

      for (const key of KEYS)
        await unmergeGroup(await scopeOf(database), await groupOf(database, key));
      await settleAll(3);
      expect(await findMiscounts(database)).toEqual([]);
      expect(await groupCounts(database)).toEqual(await groupCounts(plain));
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 240_000);

async function deliver(database: string, said: Record<string, unknown>, order: number) {
  const payload = v1aPayload({ database, received: NOW.toISOString(), reportXml: "", ...said });
  // What arrives last wins, in whatever order it is read.
  await arrive(payload, { arrivedAt: new Date(NOW.getTime() + order) });
}

async function scopeOf(database: string) {
  return adminOf((await groupOf(database, 1)).databaseId);
}

async function doMerging(
  database: string,
  { kind, one, other }: { kind: string; one: number; other: number },
): Promise<void> {
  const scope = await scopeOf(database);
  const group = await groupOf(database, one);
  if (kind === "unmerge") await unmergeGroup(scope, group);
  else await mergeGroups(scope, group, [(await groupOf(database, other)).id]);
}

/** By a new revision of the rules each time, so that a run is due. */
async function keepNewest(database: string, mostReports: number): Promise<void> {
  const { databaseId } = await groupOf(database, 1);
  const { revision } = await readRules(databaseId);
  const rules = { ...NO_RULES, mostReports };
  await saveRetentionRules(adminOf(databaseId), databaseId, { rules, revision });
  await retain(50, NOW);
}

/** Reports, gone ones too, that are not counted where the group of their key is. */
function countedElsewhere(database: string): Promise<unknown[]> {
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

/** Groups whose last line about merging does not say what is. */
function unexplained(database: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    select g.id, last.kind from groups g
    join databases d on d.id = g.database_id
    left join lateral (
      select c.kind, c.other_group_id from group_changes c
      where c.database_id = g.database_id and c.group_id = g.id and c.kind in ('merge', 'unmerge')
      order by c.number desc limit 1
    ) last on true
    where d.name = ${database}
      and (case when last.kind = 'merge' then last.other_group_id end) is distinct from g.merged_into`;
}
