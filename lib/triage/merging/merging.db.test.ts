import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { countReports } from "@/lib/rollups/count-reports";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { groupCounts, groupOf, settleAll } from "@/lib/testing/merged-groups";
import { v1aPayload } from "@/lib/testing/payloads";
import { changeGroup } from "@/lib/triage/change-group";
import { getTriage } from "@/lib/triage/get-triage";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { settleMerged } from "@/lib/triage/merging/settle-merged";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

let database = "";
beforeEach(() => {
  database = freshDatabase();
});

async function deliver(id: number, stackKeyId: number, said: Record<string, unknown> = {}) {
  const user = `user ${id % 3}`;
  const callstack = [{ functionName: `draw${stackKeyId}` }];
  const names = { stackKeyName: `name ${stackKeyId}`, user, callstack, reportXml: "" };
  await arrive(v1aPayload({ database, id, stackKeyId, ...names, ...said }));
}

async function groups(count: number) {
  for (let key = 1; key <= count; key++) {
    await deliver(10 * key, key);
    await deliver(10 * key + 1, key, { version: "9.9" });
  }
  await settleAll();
  const keys = await Promise.all(
    Array.from({ length: count }, (_, at) => groupOf(database, at + 1)),
  );
  const scope = adminOf(keys[0]?.databaseId ?? 0n);
  const at = (key: number) => {
    const group = keys[key - 1];
    if (!group) throw new Error("There is no such group.");
    return group;
  };
  return {
    scope,
    at,
    merge: (into: number, ...others: number[]) =>
      mergeGroups(
        scope,
        at(into),
        others.map((key) => at(key).id),
      ),
    unmerge: (key: number) => unmergeGroup(scope, at(key)),
  };
}

/** How many reports each group has, by BugSplat's keys. */
async function sizes(): Promise<Record<string, number>> {
  await settleAll();
  expect(await findMiscounts(database)).toEqual([]);
  const rows = await db.group.findMany({
    where: { reportCount: { gt: 0 }, databaseId: await id() },
  });
  return Object.fromEntries(rows.map((row) => [String(row.stackKeyId), row.reportCount]));
}

async function id(): Promise<bigint> {
  return (await db.database.findUniqueOrThrow({ where: { name: database } })).id;
}

test("a merged group's reports count in the other one, new ones too, until it is unmerged", async () => {
  const { merge, unmerge } = await groups(2);
  const before = await groupCounts(database);
  expect(await merge(1, 2)).toEqual({ outcome: "merged", groups: 1 });
  expect(await sizes()).toEqual({ 1: 4 });

  await deliver(30, 2);
  await deliver(20, 2, { user: "somebody else" });
  expect(await sizes()).toEqual({ 1: 5 });
  const { databaseId } = await groupOf(database, 1);
  const names = await db.group.findMany({ where: { databaseId }, orderBy: { stackKeyId: "asc" } });
  expect(names.map(({ name }) => name)).toEqual(["name 1", "name 2"]);

  expect(await unmerge(2)).toEqual({ outcome: "unmerged" });
  expect(await sizes()).toEqual({ 1: 2, 2: 3 });
  expect(await db.report.count({ where: { databaseId, NOT: { ownGroupId: null } } })).toBe(0);
  expect((await groupCounts(database))[0]).toEqual(before[0]);
});

test("what is merged into a merged group goes along, there and back", async () => {
  const { merge, unmerge } = await groups(3);
  await merge(2, 3);
  await merge(1, 2);
  expect(await sizes()).toEqual({ 1: 6 });
  await unmerge(2);
  expect(await sizes()).toEqual({ 1: 2, 2: 4 });
  await unmerge(3);
  expect(await sizes()).toEqual({ 1: 2, 2: 2, 3: 2 });
});

test("a merge into a merged group is one into the group it counts in, and none makes a circle", async () => {
  const { merge, unmerge } = await groups(3);
  await merge(1, 2);
  expect(await merge(2, 3)).toEqual({ outcome: "merged", groups: 1 });
  expect(await merge(3, 1)).toEqual({ outcome: "refused", why: "nothing-to-merge" });
  expect(await sizes()).toEqual({ 1: 6 });
  await unmerge(2);
  expect(await sizes()).toEqual({ 1: 4, 2: 2 });
  expect(await unmerge(2)).toEqual({ outcome: "refused", why: "not-merged" });
});

test("of merges against each other at once one holds, and nothing is lost", async () => {
  const { merge } = await groups(3);
  await Promise.all([merge(1, 2), merge(2, 1), merge(3, 2), merge(2, 3), merge(1, 3), merge(3, 1)]);
  const found = await sizes();
  expect(Object.values(found)).toEqual([6]);
});

test("both histories tell of it, and what was decided about each group stays", async () => {
  const { scope, at, merge, unmerge } = await groups(2);
  const change = { note: "", revision: 0 };
  await changeGroup(scope, at(1), { ...change, wish: { kind: "label", label: "kept" } });
  await changeGroup(scope, at(2), { ...change, wish: { kind: "label", label: "alias" } });
  await merge(1, 2);
  await unmerge(2);
  await settleAll();
  const look = async (key: number) => {
    const triage = await getTriage(scope, at(key), new Date());
    return { labels: triage?.labels, history: triage?.history.map(({ kind }) => kind) };
  };
  expect(await look(1)).toEqual({ labels: ["kept"], history: ["release", "absorb", "label"] });
  expect(await look(2)).toEqual({ labels: ["alias"], history: ["unmerge", "merge", "label"] });
  const wish = { kind: "undo" as const, undoes: 2 };
  expect(await changeGroup(scope, at(1), { note: "", revision: 3, wish })).toEqual({
    outcome: "refused",
    why: "is-merge",
  });
});

test("whoever may not decide about the database merges nothing", async () => {
  const { at } = await groups(2);
  const scope = adminOf();
  expect(await mergeGroups(scope, at(1), [at(2).id])).toEqual({ outcome: "missing" });
  expect(await unmergeGroup(scope, at(1))).toEqual({ outcome: "missing" });
  const other = adminOf(at(1).databaseId);
  expect(await mergeGroups(other, at(1), [987_654_321n])).toEqual({ outcome: "missing" });
  expect(await sizes()).toEqual({ 1: 2, 2: 2 });
});

test("reports without a stack key are no group that could be merged", async () => {
  const { scope, at } = await groups(1);
  await deliver(50, 0, { stackKeyId: null });
  const { id: none } = await groupOf(database, 0);
  const refused = { outcome: "refused", why: "no-stack-key" };
  expect(await mergeGroups(scope, at(1), [none])).toEqual(refused);
});

/** Stores copies of the newest report of a group, as many as a team has of a bad bug. */
async function copy(
  { databaseId, id: groupId }: { databaseId: bigint; id: bigint },
  count: number,
) {
  const source = await db.report.findFirstOrThrow({ where: { databaseId, groupId } });
  await db.$executeRaw`
    with delivery as (
      insert into deliveries (database_id, token_id, arrived_at, size_bytes, body_hash, result)
      select ${databaseId}::bigint, d.token_id, d.arrived_at, 0, d.body_hash, 'stored'
      from deliveries d, generate_series(1, ${count}::int)
      where d.database_id = ${databaseId} and d.id = ${source.deliveryId}
      returning id
    ),
    numbered as (select id, row_number() over (order by id) as n from delivery),
    report as (
      insert into reports (
        database_id, bugsplat_id, group_id, application_id, version_id, delivery_id,
        last_delivery_id, stack_id, received_at, received_at_guessed, arrived_at, exception_code,
        exception_message, key, "user", email, ip_address, user_hash, user_description,
        call_stack_hash, has_report_xml, has_debug_output, reader_version
      )
      select r.database_id, r.group_id * 1000000 + n, r.group_id, r.application_id, r.version_id,
        numbered.id, numbered.id, r.stack_id, r.received_at - make_interval(mins => n::int), false,
        r.arrived_at, '', '', '', '', '', '', n % 700, '', '', false, false, r.reader_version
      from reports r, numbered where r.database_id = ${databaseId} and r.id = ${source.id}
      returning database_id, group_id, version_id, application_id, received_at, user_hash, stack_id
    ),
    ${countReports(Prisma.empty)}
    select 1`;
}

test("10,000 reports are merged and taken apart while both groups get new ones; nothing is lost", async () => {
  const { at, merge, unmerge } = await groups(2);
  await copy(at(1), 4_000);
  await copy(at(2), 10_000);
  expect(await sizes()).toEqual({ 1: 4_002, 2: 10_002 });

  let next = 1_000;
  let isOver = false;
  /** New reports of both, the same ones again, and some that BugSplat puts elsewhere. */
  const deliverUntilOver = async () => {
    while (!isOver) {
      const number = next++;
      await deliver(number, 1 + (number % 2));
      if (number % 3 === 0) await deliver(number, 1 + (number % 2), { user: "again" });
    }
  };
  const load = [deliverUntilOver(), deliverUntilOver(), deliverUntilOver()];
  const move = async () => {
    while (await settleMerged(500));
  };
  await merge(1, 2);
  await Promise.all([move(), move()]);
  await unmerge(2);
  await Promise.all([move(), move()]);
  await merge(2, 1);
  await move();
  await unmerge(1);
  isOver = true;
  await Promise.all(load);

  const added = next - 1_000;
  expect(added).toBeGreaterThan(20);
  const ofFirst = Math.ceil(added / 2);
  expect(await sizes()).toEqual({ 1: 4_002 + ofFirst, 2: 10_002 + added - ofFirst });
});
