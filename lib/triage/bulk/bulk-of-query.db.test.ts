import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { formatPublicId } from "@/lib/public-id";
import { listGroups } from "@/lib/queries/list-groups";
import { listSelectedGroups } from "@/lib/queries/list-selected-groups";
import { resolveSelection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { adminOf } from "@/lib/testing/admin-of";
import { query } from "@/lib/testing/any-query";
import { isTrueOf, type SampleReport } from "@/lib/testing/naive-condition";
import { DATABASES, NOW, reports, VERSIONS } from "@/lib/testing/queried-reports";
import { storeQueriedReports } from "@/lib/testing/stored-queried-reports";
import { beginBulk, beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";
import type { BulkDecision } from "@/lib/triage/bulk/bulk-wish";
import { getBulk } from "@/lib/triage/bulk/get-bulk";
import { runBulkChange } from "@/lib/triage/bulk/run-bulk";
import { GROUP_STATES } from "@/lib/triage/group-state";
import { FOR_EVER } from "@/lib/triage/mute-choices";

const CLOCK = { now: new Date(NOW.getTime() + 1), timeZone: "UTC" };

let databaseIds: bigint[] = [];
/** "DATABASE STACKKEY" of each group, by its id in addresses. */
const nameOf = new Map<string, string>();

beforeAll(async () => {
  databaseIds = await storeQueriedReports();
  const databases = new Map((await db.database.findMany()).map(({ id, name }) => [id, name]));
  const groups = await db.group.findMany({ where: { databaseId: { in: databaseIds } } });
  for (const group of groups) {
    nameOf.set(formatPublicId(group), `${databases.get(group.databaseId)} ${group.stackKeyId}`);
  }
});

const anyList = fc.record({
  q: fc.oneof(fc.constant(""), query),
  status: fc.option(fc.constantFrom(...GROUP_STATES)),
  database: fc.option(fc.constantFrom(...DATABASES)),
  version: fc.option(fc.constantFrom(...VERSIONS)),
  range: fc.constantFrom("all", "7d", "24h"),
});
type List = typeof anyList extends fc.Arbitrary<infer Value> ? Value : never;

const anyWish = fc.constantFrom<BulkDecision>(
  { kind: "mute", ...FOR_EVER },
  { kind: "resolve", in: "now" },
  { kind: "resolve", in: "next" },
  { kind: "resolve", in: "version", application: "Render", version: "3.0" },
  { kind: "reopen" },
  { kind: "assign", memberId: null },
  { kind: "label", label: "Mesh" },
  { kind: "unlabel", label: "mesh" },
);

/** Of the period, by its definition: the days of the viewer, or the hours, that end now. */
const STARTS: Record<List["range"], number> = {
  all: 0,
  "7d": Date.UTC(2026, 10, 14),
  "24h": Date.UTC(2026, 10, 19, 13),
};

/** The groups that have a report which a plain filter lets through. */
function naiveGroups({ q, status, database, version, range }: List): string[] {
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(`${q}: ${read.problem.message}`);
  const passes = (report: SampleReport) =>
    isTrueOf(read.condition, report) &&
    (status === null || report.state === status) &&
    (database === null || report.database === database) &&
    (version === null || report.version === version) &&
    report.received.getTime() >= STARTS[range];
  const passed = reports.filter(passes).map((one) => `${one.database} ${one.stackkey}`);
  return [...new Set(passed)].sort();
}

/** All that is known of the groups, but for the lines that history keeps. */
async function states() {
  const rows = await db.groupState.findMany({
    where: { databaseId: { in: databaseIds } },
    orderBy: [{ databaseId: "asc" }, { groupId: "asc" }],
  });
  return rows
    .map(({ revision: _, ...row }) => row)
    .filter(
      ({ decidedBy, assigneeId, labels }) =>
        decidedBy !== null || assigneeId !== null || labels.length > 0,
    );
}

test("a bulk change is of exactly the groups that a plain filter finds, and undo leads to the start", async () => {
  const scope = adminOf(...databaseIds);
  const start = await states();
  await fc.assert(
    fc.asyncProperty(anyList, anyWish, async (list, wish) => {
      const { q, status, database, version, range } = list;
      const filters = parseFilters({
        q,
        range,
        ...(status && { status }),
        ...(database && { database }),
        ...(version && { version }),
      });
      const read = readCondition(q, CLOCK);
      const condition = read.understood ? read.condition : null;
      const selection = await resolveSelection(scope, filters, CLOCK, condition);
      const selected = await listSelectedGroups(selection);
      const named = selected.map((key) => nameOf.get(formatPublicId(key)) ?? "").sort();
      expect(named).toEqual(naiveGroups(list));
      const page = await listGroups(selection, { sort: "count", cursor: null, limit: 100 });
      expect(page.rows.map(({ id }) => id).sort()).toEqual(selected.map(formatPublicId).sort());

      const id = await beginBulk(scope, selected, {
        wish,
        note: "",
        query: "",
        seenAt: new Date(),
      });
      if (id === null) {
        expect(selected).toEqual([]);
        return;
      }
      while (await runBulkChange(id));
      const lines = await db.groupChange.findMany({ where: { bulkId: id } });
      const changed = lines.map(({ databaseId, groupId }) => ({ databaseId, id: groupId }));
      const bulk = await getBulk(scope, id);
      expect(bulk).toMatchObject({ groups: selected.length, done: selected.length });
      const untouched = new Set(selected.map(formatPublicId));
      for (const key of changed) expect(untouched.delete(formatPublicId(key))).toBe(true);
      // Only what has no meaning for a group leaves it alone.
      const isForAll = wish.kind === "mute" || (wish.kind === "resolve" && wish.in !== "version");
      if (isForAll) expect(untouched.size).toBe(0);

      const undo = await beginBulkUndo(scope, id);
      if (undo === null) throw new Error("It cannot be taken back.");
      while (await runBulkChange(undo));
      const undone = await getBulk(scope, undo);
      expect(undone?.outcomes).toEqual(
        changed.length === 0 ? [] : [{ outcome: "changed", groups: changed.length }],
      );
      expect(await states()).toEqual(start);
    }),
    { numRuns: 60 },
  );
});
