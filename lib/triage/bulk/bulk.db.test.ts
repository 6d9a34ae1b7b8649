import { expect, test } from "vitest";
import type { TriageScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { deliver, look, newGroup, readAll } from "@/lib/testing/triaged-group";
import { beginBulk, beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";
import type { BulkDecision } from "@/lib/triage/bulk/bulk-wish";
import { getBulk, listBulks } from "@/lib/triage/bulk/get-bulk";
import { listBulkGroups } from "@/lib/triage/bulk/list-bulk-groups";
import { runBulkChange, runBulkChanges } from "@/lib/triage/bulk/run-bulk";
import { changeGroup } from "@/lib/triage/change-group";
import { FOR_EVER } from "@/lib/triage/mute-choices";

const MUTE: BulkDecision = { kind: "mute", ...FOR_EVER };
const NOW: BulkDecision = { kind: "resolve", in: "now" };

/** Groups of one database, each with one report of version 4.1. */
async function someGroups(count: number) {
  const database = freshDatabase();
  for (let group = 1; group <= count; group += 1) {
    await deliver(database, { id: group, version: "4.1", hours: 0, group });
  }
  await readAll();
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const rows = await db.group.findMany({ where: { databaseId }, orderBy: { id: "asc" } });
  const keys = rows.map(({ id }) => ({ databaseId, id }));
  return { database, databaseId, keys, scope: adminOf(databaseId) };
}

/** Many groups at once, which never had a report. */
async function manyGroups(count: number) {
  const { id: databaseId } = await db.database.create({ data: { name: freshDatabase() } });
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    insert into groups (
      database_id, stack_key_id, name, exception_code, exception_message, first_received_at,
      last_received_at
    )
    select ${databaseId}, number, 'Render!Mesh::part' || number, 'c0000005', '', now(), now()
    from generate_series(1, ${count}::int) as number
    returning id`;
  const keys = rows.map(({ id }) => ({ databaseId, id }));
  return { databaseId, keys, scope: adminOf(databaseId) };
}

type Groups = { scope: TriageScope; keys: PublicId[] };

async function begin({ scope, keys }: Groups, wish: BulkDecision, seenAt = new Date()) {
  const id = await beginBulk(scope, keys, { wish, note: "all noise", query: null, seenAt });
  if (id === null) throw new Error("It has not begun.");
  return id;
}

async function runAll(id: bigint): Promise<void> {
  while (await runBulkChange(id));
}

async function undo({ scope }: Groups, id: bigint): Promise<bigint> {
  const undone = await beginBulkUndo(scope, id);
  if (undone === null) throw new Error("It cannot be taken back.");
  await runAll(undone);
  return undone;
}

const statesOf = ({ keys: [first] }: Groups) =>
  db.groupState.findMany({
    where: { databaseId: first?.databaseId ?? 0n },
    orderBy: { groupId: "asc" },
  });

test("undo leaves alone what somebody has changed afterwards, and says which", async () => {
  const groups = await someGroups(3);
  const { scope, keys } = groups;
  const [theirs, commented] = keys;
  if (!theirs || !commented) throw new Error("There are too few groups.");
  const id = await begin(groups, NOW);
  await runAll(id);
  expect((await statesOf(groups)).map(({ decision }) => decision)).toEqual([
    "resolved",
    "resolved",
    "resolved",
  ]);
  const say = (key: PublicId, wish: Parameters<typeof changeGroup>[2]["wish"]) =>
    changeGroup(scope, key, { wish, note: "mine", revision: 1 });
  await say(theirs, MUTE);
  await say(commented, { kind: "comment" });

  const undone = await undo(groups, id);
  expect(await getBulk(scope, undone)).toMatchObject({
    undoes: String(id),
    groups: 3,
    outcomes: [
      { outcome: "changed", groups: 2 },
      { outcome: "overtaken", groups: 1 },
    ],
  });
  const [leftAlone] = await listBulkGroups(scope, undone, 10);
  expect(leftAlone).toMatchObject({
    id: `${theirs.databaseId}-${theirs.id}`,
    outcome: "overtaken",
    state: "muted",
  });
  expect((await statesOf(groups)).map(({ decision }) => decision)).toEqual([
    "muted",
    "open",
    "open",
  ]);
  // To ask again is to be told of the same; the undo itself can be taken back.
  expect(await beginBulkUndo(scope, id)).toBe(undone);
  await undo(groups, undone);
  expect((await statesOf(groups)).map(({ decision }) => decision)).toEqual([
    "muted",
    "resolved",
    "resolved",
  ]);
});

test("a line of each history says that it is part of it, and the entry is only for who sees all", async () => {
  const [one, other] = [await newGroup(), await newGroup()];
  const scope = adminOf(...one.scope.databaseIds, ...other.scope.databaseIds);
  const id = await begin({ scope, keys: [one.key, other.key] }, MUTE);
  await runAll(id);
  const { history } = await look(one);
  // How many there are in other databases is not everybody's to know.
  expect(history).toMatchObject([
    { number: 1, kind: "mute", note: "all noise", bulk: { id: String(id), groups: 1 } },
  ]);
  expect(await getBulk(scope, id)).toMatchObject({ groups: 2, done: 2, note: "all noise" });
  expect(await getBulk(one.scope, id)).toBeNull();
  expect(await beginBulkUndo(one.scope, id)).toBeNull();
  expect((await listBulks(scope)).map((bulk) => bulk.id)).toEqual([String(id)]);
  expect(await listBulks(one.scope)).toEqual([]);
  // Of what one may not see nothing is changed.
  expect(
    await beginBulk(one.scope, [other.key], {
      wish: NOW,
      note: "",
      query: null,
      seenAt: new Date(),
    }),
  ).toBeNull();
});

test("what was decided since the list was shown is left alone", async () => {
  const groups = await someGroups(2);
  const { scope, keys } = groups;
  const [theirs] = keys;
  if (!theirs) throw new Error("There is no group.");
  const seenAt = new Date(Date.now() - 1_000);
  await changeGroup(scope, theirs, { wish: MUTE, note: "", revision: 0 });
  const id = await begin(groups, NOW, seenAt);
  await runAll(id);
  expect((await getBulk(scope, id))?.outcomes).toEqual([
    { outcome: "changed", groups: 1 },
    { outcome: "overtaken", groups: 1 },
  ]);
  const again = await begin(groups, { kind: "reopen" });
  await runAll(again);
  expect((await statesOf(groups)).map(({ decision }) => decision)).toEqual(["open", "open"]);
});

test("in a version it resolves the groups of that application, in each database", async () => {
  const [one, other] = [await newGroup(), await newGroup()];
  await arrive(
    v1aPayload({ database: other.database, id: 7, stackKeyId: 9, application: "Elsewhere" }),
  );
  const scope = adminOf(...one.scope.databaseIds, ...other.scope.databaseIds);
  const elsewhere = await db.group.findFirstOrThrow({
    where: { databaseId: other.key.databaseId, stackKeyId: 9n },
  });
  const keys = [one.key, other.key, { databaseId: other.key.databaseId, id: elsewhere.id }];
  const wish = { kind: "resolve", in: "version", application: "Orrery", version: "4.2" } as const;
  const id = await begin({ scope, keys }, wish);
  await runAll(id);
  expect((await getBulk(scope, id))?.outcomes).toEqual([
    { outcome: "changed", groups: 2 },
    { outcome: "no-application", groups: 1 },
  ]);
  for (const group of [one, other]) {
    const { decision } = await look(group);
    expect(decision).toMatchObject({
      resolution: { in: "version", baseline: [{ application: "Orrery", version: "4.2" }] },
    });
  }
});

test("10,000 groups are changed and taken back; who is interrupted says how far it got", async () => {
  const groups = await manyGroups(10_000);
  const { scope, databaseId } = groups;
  const id = await begin(groups, MUTE);
  await runBulkChange(id);
  expect(await getBulk(scope, id)).toMatchObject({ groups: 10_000, done: 200, finishedAt: null });
  // Whoever comes next goes on where it ended.
  expect(await runBulkChanges()).toBe(true);
  expect(await getBulk(scope, id)).toMatchObject({ done: 400 });
  await Promise.all([runAll(id), runAll(id)]);
  const bulk = await getBulk(scope, id);
  expect(bulk?.outcomes).toEqual([{ outcome: "changed", groups: 10_000 }]);
  expect(bulk?.finishedAt).not.toBeNull();
  expect(await db.groupChange.count({ where: { databaseId } })).toBe(10_000);
  await undo(groups, id);
  expect(await db.groupState.count({ where: { databaseId, decision: "open" } })).toBe(10_000);
  expect(await db.groupChange.count({ where: { databaseId } })).toBe(20_000);
});

test("taken back in the middle, it does not go on", async () => {
  const groups = await manyGroups(500);
  const { scope } = groups;
  const id = await begin(groups, MUTE);
  await runBulkChange(id);
  await undo(groups, id);
  expect(await runBulkChange(id)).toBe(false);
  expect((await getBulk(scope, id))?.outcomes).toEqual([
    { outcome: "changed", groups: 200 },
    { outcome: "stopped", groups: 300 },
  ]);
  expect((await statesOf(groups)).every(({ decision }) => decision === "open")).toBe(true);
});

test("beside single changes and arriving reports everything stays explained", async () => {
  const groups = await someGroups(24);
  const { database, databaseId, keys, scope } = groups;
  const seenAt = new Date(Date.now() - 1_000);
  const [first, second] = [await begin(groups, NOW, seenAt), await begin(groups, MUTE, seenAt)];
  const [, singles] = await Promise.all([
    Promise.all([runAll(first), runAll(second)]),
    Promise.all(keys.map((key) => changeGroup(scope, key, { wish: NOW, note: "", revision: 0 }))),
    Promise.all(
      keys.map((_, at) => {
        const received = new Date(Date.now() + 60_000).toISOString();
        const overrides = { id: 1_000 + at, version: "4.2", received, stackKeyId: at + 1 };
        return arrive(v1aPayload({ database, reportXml: "", ...overrides }), {
          arrivedAt: new Date(Date.now() + 60_000),
        });
      }),
    ),
  ]);
  await readAll();
  expect(await findMiscounts(database)).toEqual([]);
  for (const [at, key] of keys.entries()) {
    const lines = await db.groupChange.findMany({ where: { databaseId, groupId: key.id } });
    // Each of the three was asked for by somebody who had seen none of the others.
    expect(lines).toHaveLength(1);
    const bulks = await db.bulkChangeGroup.findMany({ where: { databaseId, groupId: key.id } });
    const outcomes = [singles[at]?.outcome, ...bulks.map(({ outcome }) => outcome)].sort();
    expect(outcomes).toEqual(["changed", "overtaken", "overtaken"]);
    const state = await db.groupState.findFirstOrThrow({ where: { databaseId, groupId: key.id } });
    const [line] = lines;
    expect(state.decision).toBe(line?.kind === "mute" ? "muted" : "resolved");
    // The report of 4.2 came after the resolution, by BugSplat's clock.
    expect(state.regressed).toBe(line?.kind === "resolve");
  }
  for (const id of [first, second]) await undo(groups, id);
  const bulkLines = await db.groupChange.findMany({
    where: { databaseId, bulkId: { in: [first, second] } },
  });
  const undone = new Set(bulkLines.map(({ groupId }) => groupId));
  for (const { groupId, decision } of await statesOf(groups)) {
    expect(decision).toBe(undone.has(groupId) ? "open" : "resolved");
  }
});
