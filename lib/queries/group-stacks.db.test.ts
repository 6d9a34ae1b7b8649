import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { findGroupStack, type StackChoice } from "@/lib/queries/find-group-stack";
import { getGroup } from "@/lib/queries/get-group";
import { listStackVariants } from "@/lib/queries/list-stack-variants";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const NOW = new Date("2026-11-20T12:30:00Z");
const database = freshDatabase();
let scope: Scope;

const stack = (...names: string[]) => names.map((functionName) => ({ functionName }));
const GRIND = stack("Mill!grind", "Mill!turn", "Mill!main");
const OIL = stack("Mill!grind", "Mill!oil", "Mill!main");
const STOP = stack("Mill!grind", "Mill!turn");

/** Oldest first: the newest has no stack. Only the second has attributes, words and a crash time. */
const REPORTS = [OIL, GRIND, GRIND, GRIND, STOP, OIL, []];
const FULL = 1;
const POOR = {
  attributes: {},
  userDescription: "This is the default user crash description.",
  crashTime: "",
};

beforeAll(async () => {
  for (const [index, callstack] of REPORTS.entries()) {
    const received = new Date(NOW.getTime() - (100 - index) * 60_000).toISOString();
    const told = { database, id: index + 1, stackKeyId: 1, version: `1.${index}`, received };
    const rest = index === FULL ? {} : POOR;
    await arrive(v3Payload({ ...told, callstack, ...rest }), { arrivedAt: NOW });
  }
  const other = { database, id: 100, stackKeyId: 2, callstack: stack("Loom!weave") };
  await arrive(v3Payload(other), { arrivedAt: NOW });
  const none = { database, id: 200, stackKeyId: 3, callstack: [] };
  await arrive(v3Payload(none), { arrivedAt: NOW });
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: database } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

async function group(stackKeyId: number): Promise<PublicId> {
  const id = await findGroupByBugsplatId(scope, `${database}:${stackKeyId}`);
  const key = parsePublicId(id ?? "");
  if (!key) throw new Error("It was not found.");
  return key;
}

async function stackOf(bugsplatId: bigint): Promise<bigint> {
  const report = await db.report.findFirstOrThrow({
    where: { databaseId: { in: scope.databaseIds }, bugsplatId },
  });
  return report.stackId ?? 0n;
}

const symbols = (callstack: { functionName: string }[]) =>
  callstack.map(({ functionName }) => functionName);

test.each<[StackChoice, string, string[]]>([
  ["newest", "6", symbols(OIL)],
  ["first", "1", symbols(OIL)],
  ["complete", "2", symbols(GRIND)],
])("the %s report shows its stack", async (choice, bugsplatId, expected) => {
  const found = await findGroupStack(scope, await group(1), choice);
  expect(found?.report).toMatchObject({ bugsplatId, version: `1.${Number(bugsplatId) - 1}` });
  expect(found?.frames.map(({ symbol }) => symbol)).toEqual(expected);
});

test("a certain stack is that of the newest report that has it", async () => {
  const stackId = await stackOf(2n);
  const found = await findGroupStack(scope, await group(1), { stackId });
  expect(found).toMatchObject({ stackId, report: { bugsplatId: "4" } });
});

test("the stack of another group, or of none, shows the newest instead", async () => {
  for (const stackId of [await stackOf(100n), 999_999_999n]) {
    const found = await findGroupStack(scope, await group(1), { stackId });
    expect(found?.report?.bugsplatId).toBe("6");
  }
});

test("a group without a stack has none, and neither has one that the viewer may not see", async () => {
  expect(await findGroupStack(scope, await group(3), "complete")).toBeNull();
  expect(await findGroupStack({ databaseIds: [] }, await group(1), "newest")).toBeNull();
});

test("its variants are counted as its reports have them", async () => {
  const found = await getGroup(scope, await group(1));
  if (!found) throw new Error("There is no group.");
  const reports = await db.report.groupBy({
    by: ["stackId"],
    where: { databaseId: found.key.databaseId, groupId: found.key.id },
    _count: true,
  });
  const counted = new Map(reports.map(({ stackId, _count }) => [stackId, _count]));
  const variants = await listStackVariants(scope, found);
  expect(variants).toMatchObject({ others: 0, inOthers: 0, without: counted.get(null) });
  expect(variants.shown.map(({ stackId, reports: count }) => [stackId, count])).toEqual([
    [await stackOf(2n), 3],
    [await stackOf(1n), 2],
    [await stackOf(5n), 1],
  ]);
  for (const { stackId, reports: count } of variants.shown) {
    expect(counted.get(stackId)).toBe(count);
  }
  expect(variants.shown.map(({ differs }) => differs)).toEqual([
    null,
    { level: 1, symbol: "Mill!oil" },
    { level: 2, symbol: null },
  ]);
});

test("more variants than a bar shows are summed up", async () => {
  for (let index = 0; index < 8; index += 1) {
    const told = { database, id: 300 + index, stackKeyId: 4 };
    const callstack = stack("Mill!grind", `Mill!way${index}`);
    await arrive(v3Payload({ ...told, callstack }), { arrivedAt: NOW });
  }
  while ((await readWaitingReports()) > 0);
  const found = await getGroup(scope, await group(4));
  if (!found) throw new Error("There is no group.");
  const variants = await listStackVariants(scope, found);
  expect(variants.shown).toHaveLength(5);
  expect(variants).toMatchObject({ others: 3, inOthers: 3, without: 0 });
  expect((await listStackVariants({ databaseIds: [] }, found)).shown).toEqual([]);
});

test("a stack whose reports are gone can still be looked at", async () => {
  const key = await group(1);
  const stackId = await stackOf(5n);
  await db.report.updateMany({
    where: { databaseId: key.databaseId, bugsplatId: 5n },
    data: { stackId: null },
  });
  const found = await findGroupStack(scope, key, { stackId });
  expect(found).toMatchObject({ stackId, report: null });
  expect(found?.frames.map(({ symbol }) => symbol)).toEqual(symbols(STOP));
});
