import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId, findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { peekGroup } from "@/lib/queries/peek-group";
import { peekReport } from "@/lib/queries/peek-report";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const CLOCK = { now: new Date("2026-11-20T12:30:00Z"), timeZone: "UTC" };
const database = freshDatabase();
const other = freshDatabase();
let scope: Scope;

const stack = (...names: string[]) => names.map((functionName) => ({ functionName }));

/** Group 1, newest last: a stack each but for the last report. Group 2 has never a stack. */
const REPORTS = [
  { id: 1, stackKeyId: 1, version: "1.0", callstack: stack("Mill!grind", "Mill!main") },
  { id: 2, stackKeyId: 1, version: "1.1", callstack: stack("Mill!grind", "Mill!oil") },
  { id: 3, stackKeyId: 1, version: "1.2", callstack: stack("Mill!grind", "ntdll!start") },
  { id: 4, stackKeyId: 1, version: "1.3", callstack: [] },
  { id: 5, stackKeyId: 2, version: "1.3", callstack: [] },
];

beforeAll(async () => {
  for (const report of REPORTS) {
    const received = new Date(CLOCK.now.getTime() - (100 - report.id) * 60_000).toISOString();
    await arrive(v3Payload({ database, ...report, received }), { arrivedAt: CLOCK.now });
  }
  // The same ids in another database, newer than all.
  const received = new Date(CLOCK.now.getTime() - 1).toISOString();
  const elsewhere = { id: 3, stackKeyId: 1, callstack: stack("Else!where"), received };
  await arrive(v3Payload({ database: other, ...elsewhere }), { arrivedAt: CLOCK.now });
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: { in: [database, other] } } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

async function select(q = "", params: SearchParams = {}): Promise<Selection> {
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  return resolveSelection(scope, parseFilters(params), CLOCK, read.condition);
}

function keyOf(id: string | null): PublicId {
  const key = parsePublicId(id ?? "");
  if (!key) throw new Error("It was not found.");
  return key;
}

const group = async (stackKeyId: number) =>
  keyOf(await findGroupByBugsplatId(scope, `${database}:${stackKeyId}`));
const report = async (id: number) =>
  keyOf(await findReportByBugsplatId(scope, `${database}:${id}`));

test.each([
  ["everything", "", {}, "3", ["Mill!grind", "ntdll!start"], ["4", "3", "2"]],
  ["a frame", "frame:oil", {}, "2", ["Mill!grind", "Mill!oil"], ["2"]],
  ["a version", "", { version: "1.0" }, "1", ["Mill!grind", "Mill!main"], ["1"]],
])("of %s, a group shows its newest stack and its last reports", async (_, q, params, ...shown) => {
  const [bugsplatId, symbols, reports] = shown;
  const peek = await peekGroup(scope, await select(q, params), await group(1));
  expect(peek.stack).toMatchObject({ bugsplatId, version: `1.${Number(bugsplatId) - 1}` });
  expect(peek.stack?.frames.map(({ symbol }) => symbol)).toEqual(symbols);
  expect(peek.reports.map((row) => row.bugsplatId)).toEqual(reports);
});

test("a group without a stack has its reports only", async () => {
  const peek = await peekGroup(scope, await select(), await group(2));
  expect(peek.stack).toBeNull();
  expect(peek.reports.map(({ bugsplatId }) => bugsplatId)).toEqual(["5"]);
});

test("a report shows its own stack, and what the user wrote", async () => {
  expect(await peekReport(scope, await report(2))).toMatchObject({
    stack: {
      bugsplatId: "2",
      version: "1.1",
      platform: "Windows",
      crashTypeId: 1,
      frames: [{ function: "grind" }, { function: "oil" }],
    },
    exceptionCode: "c0000005",
    userDescription: "It froze when I zoomed in.",
  });
  expect((await peekReport(scope, await report(5)))?.stack.frames).toEqual([]);
});

test("both bring the rules of their database", async () => {
  const rule = { verdict: "system", function: ["oil"] } as const;
  const { databaseId } = await group(1);
  await db.stackRules.create({
    data: {
      databaseId,
      rules: [{ ...rule, note: "Oil is bought" }],
      revision: 1,
      changedAt: CLOCK.now,
    },
  });
  const [ofGroup, ofReport] = await Promise.all([
    peekGroup(scope, await select(), await group(1)),
    peekReport(scope, await report(1)),
  ]);
  expect(ofGroup.stack?.frameRules).toMatchObject([rule]);
  expect(ofReport?.stack.frameRules).toMatchObject([rule]);
});

test("nothing is shown of what is not there, or of databases that are out of sight", async () => {
  const blind = { databaseIds: [] };
  const unseen = await resolveSelection(blind, parseFilters({}), CLOCK);
  const nothing = { stack: null, reports: [] };
  expect(await peekGroup(blind, unseen, await group(1))).toEqual(nothing);
  const { databaseId } = await group(1);
  expect(await peekGroup(scope, await select(), { databaseId, id: 999_999n })).toEqual(nothing);
  expect(await peekReport(blind, await report(1))).toBeNull();
  expect(await peekReport(scope, { databaseId, id: 999_999n })).toBeNull();
});
