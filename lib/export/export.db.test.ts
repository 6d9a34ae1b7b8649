import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type ExportColumn, exportFormat } from "@/lib/export/export-format";
import { exportStream } from "@/lib/export/export-stream";
import { GROUP_COLUMNS } from "@/lib/export/group-columns";
import { REPORT_COLUMNS } from "@/lib/export/report-columns";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { type GroupRow, listGroups } from "@/lib/queries/list-groups";
import { listReports, type ReportRow } from "@/lib/queries/list-reports";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const REPORTS = 25;
const database = freshDatabase();
let scope: Scope;

/** Some have the same time, and some groups the same count. */
beforeAll(async () => {
  for (let id = 0; id < REPORTS; id++) {
    const payload = v1aPayload({
      database,
      id,
      stackKeyId: id % 10,
      stackKeyName: `Orrery!group${id % 10}`,
      version: `1.${id % 3}`,
      user: `=user ${id}`,
      received: new Date(NOW.getTime() - (id >> 1) * 3_600_000).toISOString(),
    });
    await arrive(payload, { arrivedAt: NOW });
  }
  const found = await db.database.findMany({ where: { name: database } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

type List<Row> = (
  selection: Selection,
  place: { cursor: string | null; limit: number },
) => Promise<{ rows: Row[]; nextCursor: string | null }>;

const reportsBy =
  (sort: "newest" | "oldest"): List<ReportRow> =>
  (selection, place) =>
    listReports(selection, { sort, ...place });
const groupsBy =
  (sort: "count" | "last" | "first"): List<GroupRow> =>
  (selection, place) =>
    listGroups(selection, { sort, ...place });

/** The exported rows of a list that is read four at a time, and the list in one piece. */
async function exported<Row extends { id: string }>(
  params: SearchParams,
  list: List<Row>,
  columns: readonly ExportColumn<Row>[],
) {
  const clock = { now: new Date(NOW.getTime() + 60_000), timeZone: "UTC" };
  const selection = await resolveSelection(scope, parseFilters(params), clock);
  const readPage = (cursor: string | null) => list(selection, { cursor, limit: 4 });
  const stream = exportStream({ format: exportFormat("ndjson"), columns, readPage });
  const lines = (await new Response(stream).text()).trimEnd().split("\n");
  const { rows } = await list(selection, { cursor: null, limit: 1_000 });
  return { lines: lines.map((line) => JSON.parse(line)), rows };
}

test.each(["newest", "oldest"] as const)("every report, %s first", async (sort) => {
  const { lines, rows } = await exported({}, reportsBy(sort), REPORT_COLUMNS);
  expect(rows).toHaveLength(REPORTS);
  expect(lines.at(-1)).toEqual({ complete: true, rows: REPORTS });
  expect(lines.slice(0, -1)).toEqual(
    rows.map((row) => ({
      id: row.id,
      database,
      bugsplat_id: row.bugsplatId,
      received: row.receivedAt.toISOString(),
      crashed: row.crashedAt?.toISOString() ?? null,
      arrived: row.arrivedAt.toISOString(),
      application: row.application,
      version: row.version,
      platform: row.platform,
      group_id: row.groupId,
      group: row.groupName,
      exception_code: row.exceptionCode,
      exception_message: row.exceptionMessage,
      user: row.user,
      email: row.email,
      ip_address: row.ipAddress,
      key: row.key,
      description: row.userDescription,
      has_report_xml: row.hasReportXml,
      has_debugger_text: row.hasDebugOutput,
    })),
  );
});

test("the reports of a version", async () => {
  const { lines } = await exported({ version: "1.1" }, reportsBy("newest"), REPORT_COLUMNS);
  expect(lines.at(-1)).toEqual({ complete: true, rows: 8 });
  expect(new Set(lines.slice(0, -1).map(({ version }) => version))).toEqual(new Set(["1.1"]));
});

test.each(["count", "last", "first"] as const)("every group, by %s", async (sort) => {
  const { lines, rows } = await exported({}, groupsBy(sort), GROUP_COLUMNS);
  expect(lines.at(-1)).toEqual({ complete: true, rows: 10 });
  expect(lines.slice(0, -1).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(lines[0]).toMatchObject({
    group: rows[0]?.name,
    reports: rows[0]?.reports,
    trend: rows[0]?.trend,
    first_seen: rows[0]?.firstReceivedAt.toISOString(),
    new_in_the_period: true,
    first_version: rows[0]?.firstVersion,
  });
});
