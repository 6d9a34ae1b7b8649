import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseDeliveryFilters } from "@/lib/delivery-filters";
import type { SearchParams } from "@/lib/filters";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { selectDeliveries } from "@/lib/ingest/select-deliveries";
import { parsePublicId } from "@/lib/public-id";
import { getDelivery } from "@/lib/queries/get-delivery";
import { getIntake } from "@/lib/queries/get-intake";
import { getRhythm } from "@/lib/queries/get-rhythm";
import { listArrivalHours } from "@/lib/queries/list-arrival-hours";
import { listDeliveries } from "@/lib/queries/list-deliveries";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const clock = { now: NOW, timeZone: "UTC" };
const ago = (minutes: number) => ({ arrivedAt: new Date(NOW.getTime() - minutes * 60_000) });

async function scopeOf(name: string): Promise<Scope> {
  const { id } = await db.database.findUniqueOrThrow({ where: { name } });
  return { databaseIds: [id] };
}

/** All pages of a list, two rows each. */
async function listAll(scope: Scope, params: SearchParams) {
  const selection = await selectDeliveries(scope, parseDeliveryFilters(params), clock);
  const rows = [];
  let cursor: string | null = null;
  do {
    const page = await listDeliveries(selection, { cursor, limit: 2 });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

test("deliveries are listed newest first, page by page, as the filters say", async () => {
  const database = freshDatabase();
  const tell = (id: unknown, minutes: number, more = {}) =>
    arrive(v1aPayload({ database, id, ...more }), ago(minutes));
  await tell(1, 50);
  await tell(1, 40, { stackKeyId: 502 });
  await tell("none", 30);
  await tell(2, 20, { received: "soon", debugOutput: "x".repeat(200_000) });
  await tell(1, 30, { stackKeyId: 502 });
  const scope = await scopeOf(database);
  const of = async (params: SearchParams) =>
    (await listAll(scope, { database, ...params })).map(({ result }) => result);

  expect(await of({})).toEqual(["stored", "duplicate", "quarantined", "moved", "stored"]);
  expect(await of({ result: ["moved", "quarantined"] })).toEqual(["quarantined", "moved"]);
  expect(await of({ problems: "yes" })).toEqual(["stored", "quarantined"]);
  expect(await of({ size: "100kb" })).toEqual(["stored"]);
  expect(await of({ spooled: "yes" })).toEqual([]);
  await db.delivery.updateMany({
    where: { databaseId: { in: scope.databaseIds }, result: "moved" },
    data: { spooledAt: new Date("2026-11-20T11:31:00Z") },
  });
  expect(await of({ spooled: "yes" })).toEqual(["moved"]);
  expect(await of({ token: "nobody's" })).toEqual([]);
  expect(await of({ from: "2026-11-20T11:00:00Z", to: "2026-11-20T12:00:00Z" })).toEqual([
    "moved",
    "stored",
  ]);

  const [newest] = await listAll(scope, { database });
  expect(newest).toMatchObject({ kind: "2023-08", report: { bugsplatId: "2" } });
  // What names no database only owners see.
  await arrive("{ broken", ago(10));
  const owners = { databaseIds: [], isOwner: true };
  expect((await listAll(owners, {}))[0]).toMatchObject({ database: null });
  expect(await listAll({ databaseIds: [] }, {})).toEqual([]);
  expect(await listAll(owners, { database })).toEqual([]);
});

test("a delivery tells of its headers, problems and body to those who may see it", async () => {
  const database = freshDatabase();
  const receipt = await arrive(v1aPayload({ database, id: "none" }), ago(5));
  const key = parsePublicId("delivery" in receipt ? receipt.delivery : "");
  if (!key) throw new Error("It should be in quarantine.");
  const delivery = await getDelivery(await scopeOf(database), key);
  expect(delivery).toMatchObject({
    result: "quarantined",
    headers: [{ name: "user-agent", value: "BugSplat" }],
    problems: ['The field "id" is not a whole number.'],
    report: null,
  });
  expect(delivery?.body?.text).toContain(database);
  expect(await getDelivery({ databaseIds: [] }, key)).toBeNull();
  expect(
    await getDelivery({ databaseIds: [] }, { databaseId: NO_DATABASE, id: key.id }),
  ).toBeNull();
});

test("hours without a delivery are told, and the usual gap is the median one", async () => {
  const database = freshDatabase();
  // Three hours ago ten of them, 4 minutes apart; then nothing.
  for (let at = 0; at < 10; at += 1) {
    await arrive(v1aPayload({ database, id: at + 1 }), ago(210 - 4 * at));
  }
  const { databaseIds } = await scopeOf(database);
  const [today, ...before] = await listArrivalHours(databaseIds, clock);
  expect(today?.hours.map(({ hour, deliveries, isOver }) => [hour, deliveries, isOver])).toEqual([
    [9, 10, true],
    [10, 0, true],
    [11, 0, true],
    [12, 0, false],
  ]);
  expect(before.every(({ hours }) => hours.length === 0)).toBe(true);

  expect(await getRhythm(databaseIds)).toEqual({
    lastArrivedAt: ago(174).arrivedAt,
    usualGap: 4 * 60_000,
  });
  expect(await getIntake(databaseIds, NOW)).toMatchObject({ deliveries: 10, quarantined: 0 });
});
