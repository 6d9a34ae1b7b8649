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
import { countedElsewhere, unexplainedMerges } from "@/lib/testing/merge-problems";
import { groupCounts, groupOf, settleAll } from "@/lib/testing/merged-groups";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { changeGroup } from "@/lib/triage/change-group";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { settleMerged } from "@/lib/triage/merging/settle-merged";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";
import type { Wish } from "@/lib/triage/wish";

const NOW = new Date("2026-11-20T12:30:00Z");
const HOUR = 3_600_000;
const KEYS = [1, 2, 3, 4];

/** Each says everything: what one leaves out is taken from another, and of three at once from either. */
const delivery = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  stackKeyId: fc.constantFrom(...KEYS),
  version: fc.constantFrom("1.0", "1.1"),
  user: fc.constantFrom("ada", "lin", "eve"),
  received: fc
    .integer({ min: 0, max: 60 })
    .map((hours) => new Date(NOW.getTime() - hours * HOUR).toISOString()),
  callstack: fc.constantFrom("step", "draw", "load").map((functionName) => [{ functionName }]),
});
const merging = fc.record({
  kind: fc.constantFrom("merge", "merge", "unmerge"),
  one: fc.constantFrom(...KEYS),
  other: fc.constantFrom(...KEYS),
});
const decision = fc.record({
  key: fc.constantFrom(...KEYS),
  kind: fc.constantFrom("resolve", "label", "undo"),
  pick: fc.nat(5),
});
/** What happens at once, what is decided about groups then, and whether what is merged has time to get where it counts, or old reports go. */
const round = fc.record({
  deliveries: fc.array(delivery, { maxLength: 4 }),
  mergings: fc.array(merging, { maxLength: 3 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  settles: fc.constantFrom("some", "all", "none"),
  keeps: fc.option(fc.integer({ min: 2, max: 5 }), { nil: null, freq: 3 }),
});
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

/** What has happened: the decisions that were taken are those about groups that were not merged then. */
type Happened = { database: string; decided: Set<Round["decisions"][number]> };

/** @param like the same deliveries and decisions as there, and nothing is ever merged */
async function happen(rounds: Round[], like?: Happened): Promise<Happened> {
  const database = freshDatabase();
  const merges = like === undefined;
  const decided: Happened["decided"] = new Set();
  // Each group is there, and none ever empty.
  for (const key of KEYS) await deliver(database, { id: 100 + key, stackKeyId: key }, 0);
  let order = 0;
  for (const { deliveries, mergings, decisions, settles, keeps } of rounds) {
    const ordered = deliveries.map((said) => ({ said, at: ++order }));
    await Promise.all([
      ...ordered.map(({ said, at }) => deliver(database, said, at)),
      ...(merges ? mergings.map((asked) => doMerging(database, asked)) : []),
      ...(merges && settles !== "none" ? [settleMerged(2), readWaitingReports()] : []),
    ]);
    for (const asked of decisions) {
      if (like ? like.decided.has(asked) : !(await isAway(database, asked.key))) {
        await decide(database, asked);
        decided.add(asked);
      }
    }
    if (settles === "all") await settleAll(3);
    while ((await readWaitingReports()) > 0);
    if (keeps !== null) await keepNewest(database, 4 + keeps);
  }
  return { database, decided };
}

test("whatever is delivered, merged and taken apart, counts are explained, and undoing all of it is the start", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(round, { minLength: 2, maxLength: 6 }),
      fc.boolean(),
      async (all, goes) => {
        const rounds = goes ? all : all.map((one) => ({ ...one, keeps: null }));
        const happened = await happen(rounds);
        const { database } = happened;
        expect(await findMiscounts(database)).toEqual([]);
        await settleAll(3);
        expect(await findMiscounts(database)).toEqual([]);
        expect(await countedElsewhere(database)).toEqual([]);
        expect(await unexplainedMerges(database)).toEqual([]);

        for (const key of KEYS)
          await unmergeGroup(await scopeOf(database), await groupOf(database, key));
        await settleAll(3);
        expect(await findMiscounts(database)).toEqual([]);
        // Retention keeps the first and the newest of each group, and so others while groups are merged;
        // what is delivered of a report again depends on whether it is gone.
        if (goes) return;
        const { database: plain } = await happen(rounds, happened);
        expect(await groupCounts(database)).toEqual(await groupCounts(plain));
        expect(await statesOf(database)).toEqual(await statesOf(plain));
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});

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

/** Its page leads elsewhere, or does not have its reports back yet: nobody decides about it. */
async function isAway(database: string, key: number): Promise<boolean> {
  const where = { databaseId_id: await groupOf(database, key) };
  const { countedIn, resettles } = await db.group.findUniqueOrThrow({ where });
  return countedIn !== null || resettles;
}

/** The same whatever is merged: of changes to take back, those about merging are left out. */
async function decide(
  database: string,
  { key, kind, pick }: { key: number; kind: string; pick: number },
): Promise<void> {
  const group = await groupOf(database, key);
  const { databaseId, id: groupId } = group;
  const own = await db.groupChange.findMany({
    where: { databaseId, groupId, otherGroupId: null },
    orderBy: { number: "asc" },
  });
  const { id: applicationId } = await db.application.findFirstOrThrow({ where: { databaseId } });
  const wishes: Record<string, Wish> = {
    resolve: { kind: "resolve", in: "version", applicationId, version: pick < 3 ? "1.0" : "1.1" },
    label: { kind: "label", label: `label ${pick}` },
    undo: { kind: "undo", undoes: own[pick % Math.max(1, own.length)]?.number ?? 0 },
  };
  const wish = wishes[kind];
  if (!wish) throw new Error("There is no such decision.");
  // Before some of the reports, which reopen it.
  const now = new Date(NOW.getTime() - 30 * HOUR);
  await changeGroup(adminOf(databaseId), group, { wish, note: "", revision: 1_000, now });
}

/** What was decided about each group, and what has come of it. */
function statesOf(database: string): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    select g.stack_key_id as key, coalesce(s.decision, 'open') as decision,
      coalesce(s.regressed, false) as regressed, coalesce(s.labels, '{}') as labels
    from groups g join databases d on d.id = g.database_id
    left join group_states s on s.database_id = g.database_id and s.group_id = g.id
    where d.name = ${database} order by g.stack_key_id`;
}

/** By a new revision of the rules each time, so that a run is due. */
async function keepNewest(database: string, mostReports: number): Promise<void> {
  const { databaseId } = await groupOf(database, 1);
  const { revision } = await readRules(databaseId);
  const rules = { ...NO_RULES, mostReports };
  await saveRetentionRules(adminOf(databaseId), databaseId, { rules, revision });
  await retain(50, NOW);
}
