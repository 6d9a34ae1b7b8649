import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import {
  anyRounds,
  deliveriesOf,
  type Groups,
  groupAt,
  happen,
  KEYS,
  newGroups,
  runAll,
  STARTS,
} from "@/lib/testing/any-rounds";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { countedElsewhere, unexplainedMerges } from "@/lib/testing/merge-problems";
import { groupCounts, settleAll } from "@/lib/testing/merged-groups";
import { attachedAfter, attachedTo, reportsAfter, stateAfter } from "@/lib/testing/triage-model";
import {
  change,
  deliver,
  look,
  type Said,
  stateOf,
  type TriagedGroup,
} from "@/lib/testing/triaged-group";
import { beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

/** The group that each one's reports count in, read off the histories alone. */
async function rootsByHistory(groups: Groups): Promise<Map<number, number>> {
  const keyOf = new Map(groups.map((group, at) => [formatPublicId(group.key), at + 1]));
  const parents = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    const { history } = await look(group);
    expect(history.map(({ number }) => number)).toEqual(history.map((_, i) => history.length - i));
    const last = history.find((line) => line.kind === "merge" || line.kind === "unmerge");
    if (last?.kind === "merge") parents.set(at + 1, keyOf.get(last.other) ?? 0);
  }
  const rootOf = (stackKey: number): number => {
    const parent = parents.get(stackKey);
    return parent === undefined ? stackKey : rootOf(parent);
  };
  return new Map(KEYS.map((stackKey) => [stackKey, rootOf(stackKey)]));
}

/** Everything is what the deliveries and the histories say. */
async function expectExplained(groups: Groups, deliveries: Said[]): Promise<void> {
  const { database, key } = groupAt(groups, 1);
  expect(await findMiscounts(database)).toEqual([]);
  expect(await countedElsewhere(database)).toEqual([]);
  expect(await unexplainedMerges(database)).toEqual([]);
  const unfinished = { OR: [{ outcome: null }, { outcome: "failed" }] };
  const where = { databaseId: key.databaseId, ...unfinished };
  expect(await db.bulkChangeGroup.findMany({ where })).toEqual([]);
  const roots = await rootsByHistory(groups);
  const reports = reportsAfter([...STARTS, ...deliveries]);
  for (const [at, group] of groups.entries()) {
    const came = reports.filter(({ group: own = 1 }) => roots.get(own) === at + 1);
    const { decision, history, reports: counted } = await look(group);
    expect(counted).toBe(came.length);
    expect(await stateOf(group)).toBe(stateAfter(decision, came));
    expect(await attachedTo(group)).toEqual(attachedAfter(history));
  }
}

/** Takes back all that holds of a group, each change once, in any order. */
async function undoDecisions(group: TriagedGroup, inOrder: InOrder): Promise<void> {
  const { history } = await look(group);
  const standing = history.filter(
    (line) => !("other" in line) && line.kind !== "undo" && !line.isUndone,
  );
  for (const { number } of inOrder(standing)) {
    expect((await change(group, { kind: "undo", undoes: number }, 90)).outcome).toBe("changed");
  }
}

type InOrder = <T>(items: readonly T[]) => T[];

/** Takes back all merges, those in bulk as they were made, whatever is undone of them already. */
async function undoMerges(groups: Groups, inOrder: InOrder): Promise<void> {
  const { scope } = groupAt(groups, 1);
  for (const group of inOrder(groups)) {
    const { history } = await look(group);
    const last = history.find(({ kind }) => kind === "merge" || kind === "unmerge");
    if (last?.kind === "merge" && last.bulk) {
      await runAll(await beginBulkUndo(scope, BigInt(last.bulk.id)));
    }
  }
  for (const group of inOrder(groups)) await unmergeGroup(scope, group.key);
}

test("whatever is delivered, decided and merged at once, histories explain what is, and undoing all of it is the start", async () => {
  await fc.assert(
    fc.asyncProperty(anyRounds, fc.gen(), async (rounds, gen) => {
      const groups = await newGroups();
      const { database } = groupAt(groups, 1);
      const deliveries = deliveriesOf(rounds);
      await happen(groups, rounds);
      await settleAll(3);
      await expectExplained(groups, deliveries);

      const inOrder: InOrder = (items) =>
        gen(fc.shuffledSubarray, [...items], { minLength: items.length });
      await Promise.all([
        ...groups.map((group) => undoDecisions(group, inOrder)),
        undoMerges(groups, inOrder),
        ...deliveries.map((said) => deliver(database, said)),
      ]);
      await settleAll(3);
      await expectExplained(groups, deliveries);
      for (const group of groups) {
        expect(await look(group)).toMatchObject({ state: "open", decision: null });
        expect(await attachedTo(group)).toEqual({ assignee: null, labels: [], tickets: [] });
      }
      const plain = await newGroups();
      for (const said of deliveries) await deliver(groupAt(plain, 1).database, said);
      await settleAll();
      expect(await groupCounts(database)).toEqual(await groupCounts(groupAt(plain, 1).database));
    }),
    { numRuns: 15, endOnFailure: true },
  );
});
