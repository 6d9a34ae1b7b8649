import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId, findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { findReferencedReports } from "@/lib/queries/find-referenced-reports";
import { listGroupVersions } from "@/lib/queries/list-group-versions";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const [database, other] = [freshDatabase(), freshDatabase()];
let scope: Scope;

const REPORTS = [
  { id: 1, version: "1.0", received: "2026-11-01T10:59:00Z" },
  { id: 2, version: "1.0", received: "2026-11-02T10:00:00Z" },
  { id: 3, version: "1.1", received: "2026-11-02T10:30:00Z" },
  { id: 4, version: "1.0", received: "2026-11-02T10:20:00Z" },
  { id: 5, version: "1.1", received: "2026-10-02T10:30:00Z" },
  { id: 6, version: "1.1", received: "2026-11-09T10:30:00Z", stackKeyId: 9 },
];

beforeAll(async () => {
  for (const report of REPORTS) await arrive(v1aPayload({ database, ...report }));
  await arrive(v1aPayload({ database: other, id: 1 }));
  const found = await db.database.findMany({ where: { name: { in: [database, other] } } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

const ours = (id: number, of = database) => findReportByBugsplatId(scope, `${of}:${id}`);

test("a group's versions each know their newest report, the highest version first", async () => {
  const group = parsePublicId((await findGroupByBugsplatId(scope, `${database}:501`)) ?? "");
  if (!group) throw new Error("the group was not found");
  const version = { application: "Orrery" };
  expect(await listGroupVersions(scope, group)).toEqual([
    { ...version, version: "1.1", reports: 2, newestReportId: await ours(3) },
    { ...version, version: "1.0", reports: 3, newestReportId: await ours(4) },
  ]);
  expect(await listGroupVersions({ databaseIds: [] }, group)).toEqual([]);
});

test("a report is found by what people paste", async () => {
  const found = (text: string) => findReferencedReports(scope, text);
  const third = [await ours(3)];
  const bugsplat = new URLSearchParams({ database, id: "3" });
  expect(await found("3")).toEqual(third);
  expect(await found(`${database}:3`)).toEqual(third);
  expect(await found(`${third[0]}`)).toEqual(third);
  expect(await found(`https://crashes.example.com/reports/${third[0]}?tab=raw`)).toEqual(third);
  expect(await found(`https://app.bugsplat.com/v2/crash?${bugsplat}`)).toEqual(third);
});

test("a number that two databases have means a report of each", async () => {
  const both = new Set([await ours(1), await ours(1, other)]);
  expect(new Set(await findReferencedReports(scope, "1"))).toEqual(both);
});

test("what is not there, or not to be seen, is not found", async () => {
  const blind = { databaseIds: [] };
  for (const text of ["3", `${database}:3`, (await ours(3)) ?? ""]) {
    expect(await findReferencedReports(blind, text)).toEqual([]);
  }
  for (const text of ["", "99", "nobody:3", "1-0", "\0:3"]) {
    expect(await findReferencedReports(scope, text)).toEqual([]);
  }
});
