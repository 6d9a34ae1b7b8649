import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { expect, test } from "vitest";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { parseFilters } from "@/lib/filters";
import { loadBody } from "@/lib/ingest/load-body";
import { foreseeReplay } from "@/lib/ingest/replay/foresee-replay";
import { replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { rereadSome } from "@/lib/processing/reread";
import { findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { findReferencedReports } from "@/lib/queries/find-referenced-reports";
import { getDelivery } from "@/lib/queries/get-delivery";
import { getReport } from "@/lib/queries/get-report";
import { resolveSelection } from "@/lib/queries/selection";
import { countGone } from "@/lib/retention/count-gone";
import { findGoneReport } from "@/lib/retention/find-gone-report";
import { getRetentionRuns } from "@/lib/retention/get-retention-runs";
import { previewRetention } from "@/lib/retention/preview-retention";
import { retain } from "@/lib/retention/retain";
import { NO_RULES, type RetentionRules } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { rebuildCounts } from "@/lib/rollups/rebuild-counts";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload, v3Payload } from "@/lib/testing/payloads";
import { readCounts } from "@/lib/testing/read-counts";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { change, deliver, look, newGroup, stateOf } from "@/lib/testing/triaged-group";

const NOW = new Date("2026-11-20T12:30:00Z");
const DAY = 24 * 60 * 60 * 1_000;

type Sent = { id: number; daysAgo: number } & Record<string, unknown>;

async function send(database: string, { daysAgo, ...sent }: Sent): Promise<void> {
  const received = new Date(NOW.getTime() - daysAgo * DAY).toISOString();
  await arrive(v1aPayload({ database, received, user: `user ${sent.id % 3}`, ...sent }), {
    arrivedAt: NOW,
  });
}

async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

/** Reports 1 to 9 of one group and version, received 90, 80, … 10 days ago, and read. */
async function nineReports(): Promise<{ database: string; databaseId: bigint }> {
  const database = freshDatabase();
  for (let id = 1; id <= 9; id += 1) await send(database, { id, daysAgo: 100 - 10 * id });
  await readAll();
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return { database, databaseId };
}

const scopeOf = (databaseId: bigint): AdminScope => ({
  databaseIds: [databaseId],
  role: "admin",
  memberId: randomUUID(),
});

async function setRules(databaseId: bigint, rules: Partial<RetentionRules>): Promise<void> {
  const saved = await db.retentionRules.findUnique({ where: { databaseId } });
  const change = { rules: { ...NO_RULES, ...rules }, revision: saved?.revision ?? 0 };
  const { outcome } = await saveRetentionRules(scopeOf(databaseId), databaseId, change);
  expect(outcome).toBe("saved");
}

/** Other tests' databases have rules too; each has its own runs. */
async function runToEnd(databaseId: bigint, { now = NOW, limit = 50 } = {}): Promise<void> {
  do await retain(limit, now);
  while ((await db.retentionRun.count({ where: { databaseId, finishedAt: null } })) > 0);
}

/** BugSplat's numbers of the reports that are there, and of those whose body is. */
async function left(databaseId: bigint) {
  const reports = await db.report.findMany({
    where: { databaseId },
    orderBy: { bugsplatId: "asc" },
    include: { delivery: { include: { body: { select: { codec: true } } } } },
  });
  const numbers = (some: typeof reports) => some.map(({ bugsplatId }) => Number(bugsplatId));
  return {
    reports: numbers(reports),
    bodies: numbers(reports.filter(({ delivery }) => delivery.body !== null)),
  };
}

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test("nothing goes unless somebody says so", async () => {
  const { databaseId } = await nineReports();
  await setRules(databaseId, {});
  await runToEnd(databaseId);
  expect(await left(databaseId)).toEqual({ reports: ALL, bodies: ALL });
  expect(await db.retentionRun.count({ where: { databaseId } })).toBe(0);
});

const RULES: {
  rule: string;
  rules: Partial<RetentionRules>;
  reports: number[];
  bodies: number[];
}[] = [
  { rule: "bodies by age", rules: { bodyDays: 35 }, reports: ALL, bodies: [1, 7, 8, 9] },
  {
    rule: "reports by age",
    rules: { reportDays: 35 },
    reports: [1, 7, 8, 9],
    bodies: [1, 7, 8, 9],
  },
  {
    rule: "reports by count",
    rules: { mostReports: 4 },
    reports: [1, 6, 7, 8, 9],
    bodies: [1, 6, 7, 8, 9],
  },
  {
    rule: "bodies earlier than reports",
    rules: { bodyDays: 35, reportDays: 65 },
    reports: [1, 4, 5, 6, 7, 8, 9],
    bodies: [1, 7, 8, 9],
  },
  {
    rule: "of two rules the one that reaches furthest",
    rules: { reportDays: 65, mostReports: 2 },
    reports: [1, 8, 9],
    bodies: [1, 8, 9],
  },
  {
    rule: "all, but what stays always",
    rules: { mostReports: 1 },
    reports: [1, 9],
    bodies: [1, 9],
  },
];

for (const { rule, rules, ...expected } of RULES) {
  test(`${rule}: what the preview says goes, and no count changes`, async () => {
    const { database, databaseId } = await nineReports();
    const before = await readCounts(databaseId);
    const wanted = { ...NO_RULES, ...rules };
    const preview = await previewRetention(scopeOf(databaseId), databaseId, wanted, NOW);
    expect(preview).toMatchObject({
      reports: ALL.length - expected.reports.length,
      bodies: ALL.length - expected.bodies.length,
      oldest: new Date(NOW.getTime() - 80 * DAY),
      keptAlways: 1,
    });

    await setRules(databaseId, rules);
    await runToEnd(databaseId);
    expect(await left(databaseId)).toEqual(expected);
    expect(await readCounts(databaseId)).toEqual(before);
    expect(await findMiscounts(database)).toEqual([]);
    const { gone } = await getRetentionRuns(scopeOf(databaseId), databaseId);
    expect(gone).toEqual({
      reports: preview.reports,
      bodies: preview.bodies,
      bytes: preview.bodyBytes,
    });
    // Nothing more would go, whatever was gone before.
    expect(await previewRetention(scopeOf(databaseId), databaseId, wanted, NOW)).toMatchObject({
      reports: 0,
      bodies: 0,
    });
  });
}

test("of a size the newest bodies stay, and what stays always", async () => {
  const { databaseId } = await nineReports();
  const [{ bytes } = { bytes: 0 }] = await db.$queryRaw<{ bytes: number }[]>`
    select max(octet_length(bytes))::int as bytes from delivery_bodies
    where database_id = ${databaseId}`;
  const rules = { ...NO_RULES, mostBodyBytes: bytes * 3 };
  const preview = await previewRetention(scopeOf(databaseId), databaseId, rules, NOW);
  expect(preview).toMatchObject({ bodies: 5, reports: 0, keptAlways: 1 });
  await setRules(databaseId, rules);
  await runToEnd(databaseId);
  expect(await left(databaseId)).toEqual({ reports: ALL, bodies: [1, 7, 8, 9] });
  const { runs } = await getRetentionRuns(scopeOf(databaseId), databaseId);
  expect(runs).toMatchObject([{ bodyRule: { rule: "body-size", limit: bytes * 3 }, bodies: 5 }]);
});

test("recount after reports went finds what it was before", async () => {
  const { database, databaseId } = await nineReports();
  const before = await readCounts(databaseId);
  await setRules(databaseId, { mostReports: 2 });
  await runToEnd(databaseId);
  await db.dailyRollup.deleteMany({ where: { databaseId } });
  const client = new Client({ connectionString: env.databaseUrl ?? "" });
  await client.connect();
  await rebuildCounts(client, String(databaseId)).finally(() => client.end());
  expect(await readCounts(databaseId)).toEqual(before);
  expect(await findMiscounts(database)).toEqual([]);
});

test("first and newest stay of each group in each version, and whatever a user wrote", async () => {
  const database = freshDatabase();
  const places = [
    { stackKeyId: 1, version: "1.0" },
    { stackKeyId: 1, version: "2.0" },
    { stackKeyId: 2, version: "1.0" },
  ];
  let id = 0;
  for (const place of places) {
    for (const daysAgo of [90, 80, 70, 60]) {
      id += 1;
      await send(database, { id, daysAgo, ...place });
    }
  }
  const written = { database, id: 99, stackKeyId: 1, version: "1.0", userDescription: "It froze." };
  const received = new Date(NOW.getTime() - 75 * DAY).toISOString();
  await arrive(v3Payload({ ...written, received }), { arrivedAt: NOW });
  await readAll();
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  await setRules(databaseId, { reportDays: 10, bodyDays: 5 });
  await runToEnd(databaseId);
  const stay = [1, 4, 5, 8, 9, 12, 99];
  expect(await left(databaseId)).toEqual({ reports: stay, bodies: stay });
});

test("what waits to be read stays until it is", async () => {
  const { database, databaseId } = await nineReports();
  await send(database, { id: 10, daysAgo: 45 });
  await setRules(databaseId, { reportDays: 10 });
  await runToEnd(databaseId);
  expect((await left(databaseId)).reports).toEqual([1, 9, 10]);
  await readAll();
  await runToEnd(databaseId, { now: new Date(NOW.getTime() + 2 * 60 * 60_000) });
  expect((await left(databaseId)).reports).toEqual([1, 9]);
  expect(await findMiscounts(database)).toEqual([]);
});

test("a report that is gone and comes again is counted once, and stays gone", async () => {
  const { database, databaseId } = await nineReports();
  const report = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 5 } });
  const before = await readCounts(databaseId);
  await setRules(databaseId, { mostReports: 2 });
  await runToEnd(databaseId);

  const key = { databaseId, id: report.id };
  const again = await arrive(v1aPayload({ database, id: 5, version: "elsewhere", stackKeyId: 7 }));
  expect(again).toEqual({
    status: "duplicate",
    report: `${databaseId}-${report.id}`,
    moved: false,
  });
  await readAll();
  expect(await readCounts(databaseId)).toEqual(before);
  expect((await left(databaseId)).reports).toEqual([1, 8, 9]);

  const deliveries = await db.delivery.findMany({
    where: { databaseId, reportId: report.id },
    orderBy: { id: "asc" },
  });
  expect(deliveries.map(({ result }) => result)).toEqual(["stored", "duplicate"]);
  for (const delivery of deliveries) {
    expect(await loadBody(databaseId, delivery.id)).toBeNull();
    expect(await foreseeReplay(delivery)).toBe("body-gone");
    expect(await replayDelivery(delivery)).toMatchObject({ outcome: "body-gone" });
    const shown = await getDelivery(scopeOf(databaseId), { databaseId, id: delivery.id });
    expect(shown).toMatchObject({ report: { bugsplatId: "5" }, body: null, sameAs: null });
  }

  // It is known by every name that it had.
  const scope = scopeOf(databaseId);
  const id = `${databaseId}-${report.id}`;
  expect(await getReport(scope, key)).toBeNull();
  expect(await findGoneReport(scope, key)).toMatchObject({
    id,
    bugsplatId: "5",
    group: { reports: 9 },
    version: "2.1.0.4",
    rule: { rule: "report-count", limit: 2 },
  });
  expect(await findGoneReport({ databaseIds: [] }, key)).toBeNull();
  expect(await findReportByBugsplatId(scope, `${database}:5`)).toBe(id);
  expect(await findReferencedReports(scope, "5")).toEqual([id]);
  expect(await findMiscounts(database)).toEqual([]);
});

test("a delivery of a gone report whose body is there is read again, and changes nothing", async () => {
  const { databaseId } = await nineReports();
  const report = await db.report.findFirstOrThrow({
    where: { databaseId, bugsplatId: 5 },
    include: { delivery: { include: { body: true } } },
  });
  const { delivery } = report;
  const { body } = delivery;
  await setRules(databaseId, { mostReports: 2 });
  await runToEnd(databaseId);
  const before = await readCounts(databaseId);
  if (body) await db.deliveryBody.create({ data: body });
  expect(await foreseeReplay(delivery)).toBe("duplicate");
  expect(await replayDelivery(delivery)).toMatchObject({ outcome: "duplicate" });
  expect(await readCounts(databaseId)).toEqual(before);
  expect(await loadBody(databaseId, delivery.id)).toBeNull();
  const [again] = await db.delivery.findMany({ where: { databaseId, id: delivery.id } });
  expect(again).toMatchObject({ result: "stored", reportId: report.id });
});

test("one that is stored in the moment in which it goes is taken back", async () => {
  const { database, databaseId } = await nineReports();
  const report = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 5 } });
  await setRules(databaseId, { mostReports: 2 });
  await runToEnd(databaseId);
  const before = await readCounts(databaseId);
  // The statement that stores it has not seen that it is gone.
  const gone = await db.goneReport.delete({
    where: { databaseId_id: { databaseId, id: report.id } },
  });
  await send(database, { id: 5, daysAgo: 3 });
  await db.goneReport.create({ data: gone });
  await readAll();
  expect(await readCounts(databaseId)).toEqual(before);
  expect((await left(databaseId)).reports).toEqual([1, 8, 9]);
  const last = await db.delivery.findFirst({ where: { databaseId }, orderBy: { id: "desc" } });
  expect(last).toMatchObject({ result: "duplicate", reportId: report.id });
});

test("a report without its body keeps what was found in it, and says when that went", async () => {
  const { database, databaseId } = await nineReports();
  await setRules(databaseId, { bodyDays: 35 });
  await runToEnd(databaseId);
  const before = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 5 } });
  expect(before.stackId).not.toBeNull();
  // A new reader finds no body to read.
  while (await rereadSome(1_000));
  await readAll();
  const after = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 5 } });
  expect(after).toMatchObject({
    stackId: before.stackId,
    osId: before.osId,
    readerVersion: before.readerVersion,
    readerProblem: null,
  });
  expect(await findMiscounts(database)).toEqual([]);

  const scope = scopeOf(databaseId);
  const report = await getReport(scope, { databaseId, id: after.id });
  expect(report).toMatchObject({
    content: { kept: false, model: { os: "Windows 11 x64" } },
    goneBody: { goneAt: NOW, rule: { rule: "body-age", limit: 35 } },
  });
  expect(report?.content.model.threads[0]?.frames[0]?.function).toBe("Planet::draw");

  // The same bytes do not come back; a body that says more does, until its time has come.
  await send(database, { id: 5, daysAgo: 50 });
  expect((await left(databaseId)).bodies).toEqual([1, 7, 8, 9]);
  await send(database, { id: 5, daysAgo: 50, debugOutput: "another" });
  expect((await left(databaseId)).bodies).toEqual([1, 5, 7, 8, 9]);
  await readAll();
  await runToEnd(databaseId, { now: new Date(NOW.getTime() + 2 * 60 * 60_000) });
  expect((await left(databaseId)).bodies).toEqual([1, 7, 8, 9]);
});

test("a run goes on where it stopped, and several instances do its work once", async () => {
  const { database, databaseId } = await nineReports();
  const before = await readCounts(databaseId);
  await setRules(databaseId, { reportDays: 5 });
  await retain(4, NOW);
  expect((await left(databaseId)).reports).toEqual([1, 5, 6, 7, 8, 9]);
  const [begun] = (await getRetentionRuns(scopeOf(databaseId), databaseId)).runs;
  expect(begun).toMatchObject({ lookedAt: 4, total: 9, reports: 3, finishedAt: null });

  const runs = Array.from({ length: 4 }, () => runToEnd(databaseId, { limit: 2 }));
  await Promise.all(runs);
  expect((await left(databaseId)).reports).toEqual([1, 9]);
  const { runs: after, gone } = await getRetentionRuns(scopeOf(databaseId), databaseId);
  expect(after).toMatchObject([{ id: begun?.id, lookedAt: 9, reports: 7 }]);
  expect(gone.reports).toBe(7);
  expect(await db.goneReport.count({ where: { databaseId } })).toBe(7);
  const days = await db.goneDay.aggregate({ where: { databaseId }, _sum: { reportCount: true } });
  expect(days._sum.reportCount).toBe(7);
  expect(await readCounts(databaseId)).toEqual(before);
  expect(await findMiscounts(database)).toEqual([]);
});

test("who changes the rules is noted, and nobody changes those of another database", async () => {
  const { databaseId } = await nineReports();
  const scope = scopeOf(databaseId);
  const rules = { ...NO_RULES, reportDays: 90, mostReports: 1_000 };
  await saveRetentionRules(scope, databaseId, { rules, revision: 0 });
  const overtaken = await saveRetentionRules(scope, databaseId, { rules: NO_RULES, revision: 0 });
  expect(overtaken).toEqual({ outcome: "overtaken", revision: 1 });
  const missing = await saveRetentionRules(scope, databaseId + 1_000_000n, { rules, revision: 0 });
  expect(missing).toEqual({ outcome: "missing" });
  expect(await db.auditEntry.findMany({ where: { memberId: scope.memberId } })).toMatchObject([
    {
      action: "retention-change",
      databaseId,
      subject: "Removed: reports older than 90 days, reports beyond the newest 1,000",
    },
  ]);
});

test("rules that are changed end a run at once", async () => {
  const { databaseId } = await nineReports();
  await setRules(databaseId, { reportDays: 5 });
  await retain(3, NOW);
  await setRules(databaseId, {});
  await runToEnd(databaseId);
  expect((await left(databaseId)).reports).toEqual([1, 4, 5, 6, 7, 8, 9]);
  await setRules(databaseId, { reportDays: 45 });
  await runToEnd(databaseId);
  expect((await left(databaseId)).reports).toEqual([1, 6, 7, 8, 9]);
});

test("a run is due again after an hour, and the newest of then is the one that stays", async () => {
  const { database, databaseId } = await nineReports();
  await setRules(databaseId, { reportDays: 5 });
  await runToEnd(databaseId);
  await send(database, { id: 10, daysAgo: 7 });
  await readAll();
  await runToEnd(databaseId, { now: new Date(NOW.getTime() + 30 * 60_000) });
  expect((await left(databaseId)).reports).toEqual([1, 9, 10]);
  await runToEnd(databaseId, { now: new Date(NOW.getTime() + 61 * 60_000) });
  expect((await left(databaseId)).reports).toEqual([1, 10]);
  expect(await findMiscounts(database)).toEqual([]);
});

test("lists say how much they do not know of a period, a group and a query", async () => {
  const { databaseId } = await nineReports();
  await setRules(databaseId, { mostReports: 2 });
  const everything = parseFilters({ range: "all" });
  const share = async (query: string, filters = everything, groupId: bigint | null = null) => {
    const clock = { now: NOW, timeZone: "UTC" };
    const read = readCondition(query, clock);
    if (!read.understood) throw new Error(query);
    const asked = await resolveSelection(scopeOf(databaseId), filters, clock, read.condition);
    return countGone({ ...asked, groupId });
  };
  expect(await share("")).toBeNull();
  await runToEnd(databaseId);
  expect(await share("")).toEqual({ gone: 6, all: 9, isAsked: false });
  expect(await share("version:>=2")).toMatchObject({ isAsked: false });
  expect(await share("user:ada")).toEqual({ gone: 6, all: 9, isAsked: true });
  const last45Days = parseFilters({ from: "2026-10-06T00:00:00Z", to: "2026-11-20T12:00:00Z" });
  expect(await share("", last45Days)).toEqual({ gone: 2, all: 4, isAsked: false });
  const { id } = await db.group.findFirstOrThrow({ where: { databaseId } });
  expect(await share("", last45Days, id)).toEqual({ gone: 2, all: 4, isAsked: false });
  expect(await share("", everything, id + 1n)).toBeNull();
});

test("a group that a report has reopened stays so when that report went", async () => {
  const group = await newGroup();
  const { databaseId } = group.key;
  await change(
    group,
    { kind: "resolve", in: "version", applicationId: group.applicationId, version: "4.1" },
    10,
  );
  for (const hours of [20, 30, 40]) {
    await deliver(group.database, { id: hours, version: "4.1", hours });
  }
  expect(await stateOf(group)).toBe("regressed");
  const { evidence } = await look(group);
  expect(evidence).toMatchObject({ bugsplatId: "20", reports: 3 });

  await setRules(databaseId, { mostReports: 1 });
  await runToEnd(databaseId, { now: new Date() });
  expect((await left(databaseId)).reports).toEqual([40, 100]);
  expect(await stateOf(group)).toBe("regressed");
  expect((await look(group)).evidence).toEqual(evidence);
});

test("dictionaries that no body continues go, but for each version's newest", async () => {
  const { databaseId } = await nineReports();
  const version = await db.version.findFirstOrThrow({ where: { databaseId } });
  for (const edition of [1, 2, 3]) {
    const bytes = new Uint8Array([edition]);
    await db.bodyDictionary.create({
      data: { databaseId, versionId: version.id, edition, bytes, length: 1, madeAt: NOW },
    });
  }
  const used = await db.bodyDictionary.findFirstOrThrow({ where: { databaseId, edition: 2 } });
  const newest = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 9 } });
  await db.deliveryBody.updateMany({
    where: { databaseId, deliveryId: newest.deliveryId },
    data: { codec: "brotli after dictionary", dictionaryId: used.id },
  });
  await setRules(databaseId, { bodyDays: 35 });
  await runToEnd(databaseId);
  const kept = await db.bodyDictionary.findMany({
    where: { databaseId },
    orderBy: { edition: "asc" },
  });
  expect(kept.map(({ edition }) => edition)).toEqual([2, 3]);
});
