import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { signStacks } from "@/lib/processing/sign-stacks";
import { saveStackRules } from "@/lib/settings/save-stack-rules";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

async function store(database: string, ...functions: string[]): Promise<bigint> {
  const callstack = functions.map((functionName) => ({ functionName }));
  await arrive(v1aPayload({ database, platform: "Windows", reportXml: "", callstack }));
  while ((await readWaitingReports()) > 0);
  return (await db.database.findUniqueOrThrow({ where: { name: database } })).id;
}

async function signAll(): Promise<void> {
  while ((await signStacks(50)) > 0);
}

/** As a row of an older version is. */
const UNSIGNED = { signature: null, signatureKey: null, signedBy: 0 };

const stackOf = (databaseId: bigint) => db.stack.findFirstOrThrow({ where: { databaseId } });

test("a stack is signed as it is stored", async () => {
  const id = await store(freshDatabase(), "ntdll!RtlFreeHeap", "Viewer!Mesh::draw(int)");
  expect(await stackOf(id)).toMatchObject({
    signature: "ntdll | Viewer!Mesh::draw",
    signatureKey: "ntdll | Mesh::draw",
  });
});

test("what was stored before there were signatures is signed later, once", async () => {
  const id = await store(freshDatabase(), "ntdll!RtlFreeHeap", "Viewer!Mesh::draw");
  const before = await stackOf(id);
  await db.stack.updateMany({ where: { databaseId: id }, data: UNSIGNED });
  await signAll();
  expect(await stackOf(id)).toEqual(before);
  expect(await signStacks(50)).toBe(0);
});

test("of two that sign at once each stack is signed by one", async () => {
  const id = await store(freshDatabase(), "Viewer!Mesh::draw");
  await db.stack.updateMany({ where: { databaseId: id }, data: UNSIGNED });
  await Promise.all([signAll(), signAll(), signAll()]);
  expect((await stackOf(id)).signature).toBe("Viewer!Mesh::draw");
});

test("new rules about whose code frames are sign all stacks anew", async () => {
  const id = await store(freshDatabase(), "engine!Script::step", "Viewer!Mesh::draw");
  expect((await stackOf(id)).signature).toBe("engine!Script::step");
  const scope = { databaseIds: [id], role: "admin" as const, memberId: randomUUID() };
  const draft = { verdict: "system", module: "engine", path: "", function: "", note: "ours not" };
  await saveStackRules(scope, id, { drafts: [draft], revision: 0 });
  await signAll();
  expect(await stackOf(id)).toMatchObject({
    signature: "engine | Viewer!Mesh::draw",
    signatureKey: "engine | Mesh::draw",
  });
});

test("a stack that names nothing has none, and does not wait for one", async () => {
  const id = await store(freshDatabase(), "???!0");
  expect(await stackOf(id)).toMatchObject({ signature: null, signatureKey: null });
  await signAll();
  expect((await stackOf(id)).signedBy).toBeGreaterThan(0);
});
