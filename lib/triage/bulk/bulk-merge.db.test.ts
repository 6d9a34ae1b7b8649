import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { groupCounts, groupOf, settleAll } from "@/lib/testing/merged-groups";
import { v1aPayload } from "@/lib/testing/payloads";
import { beginBulk, beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";
import { getBulk } from "@/lib/triage/bulk/get-bulk";
import { previewMerge } from "@/lib/triage/bulk/preview-merge";
import { runBulkChange } from "@/lib/triage/bulk/run-bulk";
import { getTriage } from "@/lib/triage/get-triage";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

type Said = { application?: string; stackKeyId?: number | null };

function deliver(database: string, id: number, stackKeyId: number, said: Said = {}) {
  return arrive(v1aPayload({ database, id, stackKeyId, reportXml: "", ...said }));
}

/** Groups of BugSplat's keys 1 to `count`, with as many reports each as its key says. */
async function someGroups(count: number) {
  const database = freshDatabase();
  for (let key = 1; key <= count; key += 1) {
    for (let report = 1; report <= key; report += 1)
      await deliver(database, 10 * key + report, key);
  }
  await settleAll();
  const keys = await Promise.all(
    Array.from({ length: count }, (_, at) => groupOf(database, at + 1)),
  );
  const at = (key: number) => {
    const group = keys[key - 1];
    if (!group) throw new Error("There is no such group.");
    return group;
  };
  const scope = adminOf(at(1).databaseId);
  const run = async (id: bigint | null) => {
    if (id === null) throw new Error("It has not begun.");
    while (await runBulkChange(id));
    await settleAll();
    return id;
  };
  return {
    database,
    scope,
    at,
    merge: async (into: number, others: number[], seenAt = new Date()) =>
      run(
        await beginBulk(scope, others.map(at), {
          wish: { kind: "merge", into: `${at(into).databaseId}-${at(into).id}` },
          note: "one bug",
          query: null,
          seenAt,
        }),
      ),
    undo: async (id: bigint) => run(await beginBulkUndo(scope, id)),
    outcomes: async (id: bigint) => (await getBulk(scope, id))?.outcomes,
    sizes: async () => {
      expect(await findMiscounts(database)).toEqual([]);
      const rows = await db.group.findMany({
        where: { databaseId: at(1).databaseId, reportCount: { gt: 0 } },
      });
      return Object.fromEntries(rows.map((row) => [String(row.stackKeyId), row.reportCount]));
    },
  };
}

test("a merge of many is one entry, which is taken back and done again as one", async () => {
  const { database, scope, at, merge, undo, sizes } = await someGroups(4);
  const before = await groupCounts(database);
  const id = await merge(4, [1, 2, 4]);
  expect(await sizes()).toEqual({ 3: 3, 4: 7 });
  expect(await getBulk(scope, id)).toMatchObject({
    into: { id: `${at(4).databaseId}-${at(4).id}` },
    groups: 2,
    outcomes: [{ outcome: "changed", groups: 2 }],
  });
  const { history } = (await getTriage(scope, at(4), new Date())) ?? { history: [] };
  expect(history).toMatchObject([
    { kind: "absorb", note: "one bug", bulk: { id: String(id), groups: 2 } },
    { kind: "absorb", note: "one bug", bulk: { id: String(id), groups: 2 } },
  ]);

  const undone = await undo(id);
  expect(await groupCounts(database)).toEqual(before);
  const again = await undo(undone);
  expect(await sizes()).toEqual({ 3: 3, 4: 7 });
  await undo(again);
  expect(await groupCounts(database)).toEqual(before);
});

test("nothing is merged across applications or databases, nor by chance, as it was foretold", async () => {
  const { database, scope, at, merge, outcomes, sizes } = await someGroups(3);
  await deliver(database, 91, 1, { application: "Elsewhere" });
  await deliver(database, 92, 0, { stackKeyId: null });
  await settleAll();
  const byChance = await groupOf(database, 0);
  const other = await someGroups(1);
  const both = adminOf(at(1).databaseId, other.at(1).databaseId);
  const keys = [at(1), at(2), byChance, other.at(1)];

  const preview = await previewMerge(both, at(3), keys);
  expect(preview?.elsewhere).toBe(1);
  const foretold = preview?.others.map(({ id, leftAlone }) => [id, leftAlone]).sort();
  expect(foretold).toEqual(
    [
      [`${at(1).databaseId}-${at(1).id}`, "other-application"],
      [`${at(1).databaseId}-${at(2).id}`, null],
      [`${at(1).databaseId}-${byChance.id}`, "no-stack-key"],
    ].sort(),
  );
  const id = await beginBulk(both, keys, {
    wish: { kind: "merge", into: `${at(3).databaseId}-${at(3).id}` },
    note: "",
    query: null,
    seenAt: new Date(),
  });
  if (id === null) throw new Error("It has not begun.");
  while (await runBulkChange(id));
  await settleAll();
  expect(await outcomes(id)).toEqual([
    { outcome: "changed", groups: 1 },
    { outcome: "no-stack-key", groups: 1 },
    { outcome: "other-application", groups: 1 },
  ]);
  expect(await sizes()).toEqual({ 0: 1, 1: 2, 3: 5 });
  // Of a group of both applications those of one can be a part.
  await merge(1, [3]);
  expect(await sizes()).toEqual({ 0: 1, 1: 7 });
  expect(await previewMerge(adminOf(other.at(1).databaseId), at(3), keys)).toBeNull();
  expect(await previewMerge(scope, { ...at(3), id: 987_654_321n }, keys)).toBeNull();
});

test("what somebody has merged or taken apart since is left alone, by a merge and by its undo", async () => {
  const { scope, at, merge, undo, outcomes, sizes } = await someGroups(4);
  const seenAt = new Date(Date.now() - 1_000);
  await mergeGroups(scope, at(3), [at(1).id]);
  await settleAll();
  const id = await merge(4, [1, 2, 3], seenAt);
  expect(await outcomes(id)).toEqual([
    { outcome: "changed", groups: 2 },
    { outcome: "overtaken", groups: 1 },
  ]);
  expect(await sizes()).toEqual({ 4: 10 });

  await unmergeGroup(scope, at(2));
  await mergeGroups(scope, at(4), [at(2).id]);
  const undone = await undo(id);
  expect(await outcomes(undone)).toEqual([
    { outcome: "changed", groups: 1 },
    { outcome: "overtaken", groups: 1 },
  ]);
  // The third takes the first along, as it had it before.
  expect(await sizes()).toEqual({ 3: 4, 4: 6 });
  // Into a group that is merged itself by now nothing is merged.
  const late = await merge(2, [3]);
  expect(await outcomes(late)).toEqual([{ outcome: "overtaken", groups: 1 }]);
});

test("merged and taken back in bulk while reports of all of them arrive, nothing is lost", async () => {
  const { database, merge, undo, sizes } = await someGroups(6);
  let next = 1_000;
  let isOver = false;
  const arriveUntilOver = async () => {
    while (!isOver) {
      const id = next++;
      await deliver(database, id, 1 + (id % 6));
    }
  };
  const load = [arriveUntilOver(), arriveUntilOver()];
  try {
    const id = await merge(6, [1, 2, 3, 4, 5]);
    await undo(await undo(id));
  } finally {
    isOver = true;
    await Promise.all(load);
  }
  await settleAll();
  expect(await sizes()).toEqual({ 6: 21 + next - 1_000 });
});
