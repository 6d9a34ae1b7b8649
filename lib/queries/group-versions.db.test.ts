import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { countGroupVersions } from "@/lib/queries/count-group-versions";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { resolveSelection, type Selection, selectGroup } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { seeingPeople } from "@/lib/testing/seeing-people";

const NOW = new Date("2026-11-20T12:30:00Z");
const CLOCK = { now: NOW, timeZone: "UTC" };
const database = freshDatabase();
let scope: Scope;

/** Newest first; versions in no order of time. */
const REPORTS = Array.from({ length: 48 }, (_, index) => ({
  id: index + 1,
  group: index % 3 === 0 ? 1 : 2,
  application: index % 8 === 3 ? "Loom" : "Mill",
  version: ["1.9", "1.10", "2.0-rc1", "2.0"][(index * 5) % 4] ?? "",
  user: index % 2 === 0 ? "ada" : "lin",
  received: new Date(NOW.getTime() - (index + 1) * 12 * 3_600_000),
}));
type Sample = (typeof REPORTS)[number];

beforeAll(async () => {
  for (const { group, received, ...told } of REPORTS) {
    const payload = { ...told, database, stackKeyId: group, received: received.toISOString() };
    await arrive(v3Payload(payload), { arrivedAt: NOW });
  }
  const found = await db.database.findMany({ where: { name: database } });
  scope = seeingPeople({ databaseIds: found.map(({ id }) => id) });
});

async function select(q: string, params: SearchParams): Promise<Selection> {
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const key = parsePublicId((await findGroupByBugsplatId(scope, `${database}:1`)) ?? "");
  if (!key) throw new Error("There is no group.");
  const filters = parseFilters(params);
  return selectGroup(await resolveSelection(scope, filters, CLOCK, read.condition), key);
}

const DAY = 86_400_000;
const since = (days: number) => Math.floor(NOW.getTime() / DAY) * DAY - (days - 1) * DAY;

test.each<[string, SearchParams, (report: Sample) => boolean]>([
  ["", { range: "all" }, () => true],
  ["", { range: "7d" }, ({ received }) => received.getTime() >= since(7)],
  ["user:ada", { range: "all" }, ({ user }) => user === "ada"],
  ["", { range: "all", version: "2.0" }, ({ version }) => version === "2.0"],
])("the versions of a group with %j %j are what its reports say", async (q, params, fits) => {
  const all = REPORTS.filter(fits);
  const own = REPORTS.filter(({ group }) => group === 1);
  const firstEver = Math.min(...own.map(({ received }) => received.getTime()));
  const expected = ["Loom", "Mill"].flatMap((application) =>
    ["2.0", "2.0-rc1", "1.10", "1.9"].flatMap((version) => {
      const isOf = (report: Sample) =>
        report.application === application && report.version === version;
      const ofGroup = all.filter((report) => isOf(report) && report.group === 1);
      const times = own.filter(isOf).map(({ received }) => received.getTime());
      if (ofGroup.length === 0) return [];
      return {
        application,
        version,
        reports: ofGroup.length,
        ofAll: all.filter(isOf).length,
        isFirst: Math.min(...times) === firstEver,
        firstReceivedAt: new Date(Math.min(...times)),
        lastReceivedAt: new Date(Math.max(...times)),
      };
    }),
  );
  expect(await countGroupVersions(await select(q, params))).toEqual(expected);
});

test("nothing of a database is listed that the viewer may not see", async () => {
  const unseen = { ...(await select("", { range: "all" })), databaseIds: [] };
  expect(await countGroupVersions(unseen)).toEqual([]);
});
