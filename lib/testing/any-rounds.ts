import fc from "fast-check";
import { expect } from "vitest";
import { db } from "@/lib/db";
import { replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { formatPublicId } from "@/lib/public-id";
import { anyAct, deliveryTo, wishOf } from "@/lib/testing/any-act";
import { unexplainedMerges } from "@/lib/testing/merge-problems";
import { groupOf } from "@/lib/testing/merged-groups";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import {
  change,
  deliver,
  newGroup,
  type Said,
  type TriagedGroup,
} from "@/lib/testing/triaged-group";
import { beginBulk, beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";
import { runBulkChange } from "@/lib/triage/bulk/run-bulk";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { settleMerged } from "@/lib/triage/merging/settle-merged";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

export const KEYS = [1, 2, 3];
const key = fc.constantFrom(...KEYS);
const others = fc.subarray(KEYS, { minLength: 1 });
const pick = fc.nat(50);
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

/** What a report of another group can take back, once it counts here. */
const resolution = anyAct.map((act) => ({ ...act, kind: "version" as const }));

/** One thing that somebody does, or that happens behind the answers. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind("deliver"), said: deliveryTo(...KEYS) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("replay"), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("merge"), key, others }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("merge in bulk"), key, others }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("unmerge"), key }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("undo a bulk"), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("decide"), key, act: anyAct }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("decide"), key, act: resolution }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("settle") }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Steps of one round happen at once. */
export const anyRounds = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 7,
});

export type Groups = TriagedGroup[];

/** The reports that are there from the start, of each group one or more. */
export const STARTS: Said[] = [1, ...KEYS].map((group, at) => ({
  id: 100 + at,
  version: "4.1",
  hours: 0,
  group,
  user: "Ada",
}));

export async function newGroups(): Promise<Groups> {
  const first = await newGroup();
  const { database } = first;
  for (const said of STARTS) await deliver(database, said);
  const keys = await Promise.all(KEYS.map((stackKey) => groupOf(database, stackKey)));
  return keys.map((one) => ({ ...first, key: one }));
}

export function groupAt(groups: Groups, stackKey: number): TriagedGroup {
  const group = groups[stackKey - 1];
  if (!group) throw new Error("There is no such group.");
  return group;
}

/** What was said in the rounds, in its order. */
export function deliveriesOf(rounds: Step[][]): Said[] {
  const said = rounds.flat().flatMap((one) => (one.kind === "deliver" ? one.said : []));
  return said.map((one, at) => ({ ...one, order: at + 1 }));
}

/** Lets it all happen; at each moment histories say what is merged. */
export async function happen(groups: Groups, rounds: Step[][]): Promise<void> {
  const deliveries = deliveriesOf(rounds);
  for (const [at, round] of rounds.entries()) {
    await Promise.all(
      round.map((one) => {
        const said = one.kind === "deliver" ? deliveries.shift() : undefined;
        return happenOnce(groups, one, { said, hours: 4 * at + 1 });
      }),
    );
    expect(await unexplainedMerges(groupAt(groups, 1).database)).toEqual([]);
  }
}

type Occasion = { said: Said | undefined; hours: number };

async function happenOnce(groups: Groups, one: Step, { said, hours }: Occasion): Promise<void> {
  const { database, scope } = groupAt(groups, 1);
  switch (one.kind) {
    case "deliver":
      if (said) await Promise.all([deliver(database, said), deliver(database, said)]);
      return;
    case "replay":
      return replayOneOf(groups, one.pick);
    case "merge": {
      const ids = one.others.map((other) => groupAt(groups, other).key.id);
      await mergeGroups(scope, groupAt(groups, one.key).key, ids);
      return;
    }
    case "merge in bulk":
      return mergeInBulk(groups, one.key, one.others);
    case "unmerge":
      await unmergeGroup(scope, groupAt(groups, one.key).key);
      return;
    case "undo a bulk":
      return undoBulkOf(groups, one.pick);
    case "decide": {
      const group = groupAt(groups, one.key);
      await change(group, await wishOf(group, one.act, []), hours);
      return;
    }
    case "settle":
      await Promise.all([settleMerged(2), readWaitingReports()]);
  }
}

async function replayOneOf(groups: Groups, which: number): Promise<void> {
  const { databaseId } = groupAt(groups, 1).key;
  const deliveries = await db.delivery.findMany({ where: { databaseId }, orderBy: { id: "asc" } });
  const delivery = deliveries[which % deliveries.length];
  if (delivery) await replayDelivery(delivery);
}

async function mergeInBulk(groups: Groups, into: number, merged: number[]): Promise<void> {
  const { scope, key: stays } = groupAt(groups, into);
  const keys = merged.map((stackKey) => groupAt(groups, stackKey).key);
  const wish = { kind: "merge", into: formatPublicId(stays) } as const;
  const asked = { wish, note: "", query: null, seenAt: new Date() };
  await runAll(await beginBulk(scope, keys, asked));
}

/** Of an undo too: then all is merged again. */
async function undoBulkOf(groups: Groups, which: number): Promise<void> {
  const { scope, key } = groupAt(groups, 1);
  const where = { databaseIds: { has: key.databaseId } };
  const bulks = await db.bulkChange.findMany({ where, orderBy: { id: "asc" } });
  const bulk = bulks[which % Math.max(1, bulks.length)];
  if (bulk) await runAll(await beginBulkUndo(scope, bulk.id));
}

export async function runAll(bulkId: bigint | null): Promise<void> {
  while (bulkId !== null && (await runBulkChange(bulkId)));
}
