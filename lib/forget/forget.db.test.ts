import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { packBodies } from "@/lib/bodies/pack-bodies";
import { db } from "@/lib/db";
import { beginForgetRun } from "@/lib/forget/begin-forget-run";
import { forget } from "@/lib/forget/forget";
import { ROW_PLACES } from "@/lib/forget/row-places";
import { loadBody } from "@/lib/ingest/load-body";
import { packArrival } from "@/lib/ingest/pack-arrival";
import { parseJson } from "@/lib/ingest/parse-json";
import { receive } from "@/lib/ingest/receive";
import { drainSpool } from "@/lib/ingest/spool/drain-spool";
import { encodeRecord } from "@/lib/ingest/spool/record";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { readKeptDeliveries } from "@/lib/processing/read-kept-deliveries";
import { getReport } from "@/lib/queries/get-report";
import { findGoneReport } from "@/lib/retention/find-gone-report";
import { retain } from "@/lib/retention/retain";
import { NO_RULES } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { aMember } from "@/lib/testing/a-member";
import { adminOf } from "@/lib/testing/admin-of";
import { arrivalOf, arrive } from "@/lib/testing/arrival";
import { dumpEverything, placesOf } from "@/lib/testing/dump-everything";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { notificationOf, ZOE, ZOES_VALUES } from "@/lib/testing/person-in-reports";
import { readCounts } from "@/lib/testing/read-counts";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { seeingPeople, setPersonalData } from "@/lib/testing/seeing-people";
import { changeGroup } from "@/lib/triage/change-group";

const ARRIVED = new Date("2026-11-20T10:16:00Z");
const NOW = new Date("2026-11-20T12:00:00Z");

const OTHERS = Array.from({ length: 5 }, (_, at) => ({
  user: `somebody ${at}`,
  email: `somebody-${at}@example.com`,
  ipAddress: `203.0.113.${at + 1}`,
}));

/** So many of each; enough for a dictionary of each of two versions. */
const REPORTS_EACH = 40;

const database = freshDatabase();
let databaseId = 0n;

/** Ids from 1 on by person and turn, in three groups, two versions and several hours. */
function placeOf(id: number) {
  const received = new Date(ARRIVED.getTime() - (id % 50) * 3_600_000).toISOString();
  return {
    database,
    id,
    stackKeyId: 501 + (id % 3),
    stackKeyName: `Orrery!draw(${id % 3})`,
    version: id % 12 < 6 ? "2.1" : "2.2",
    received,
  };
}

const isZoes = (id: number) => id % 6 === 0;
const whoOf = (id: number) => (isZoes(id) ? ZOE : (OTHERS[(id % 6) - 1] ?? ZOE));

async function readAll(): Promise<void> {
  await readKeptDeliveries(new Date(ARRIVED.getTime() + 3_600_000), 1_000);
  while ((await readWaitingReports()) > 0);
}

async function packAll(): Promise<void> {
  while ((await packBodies(50)) > 0);
}

/** Another's report that mentions Zoë in every field, and each of her values. */
function mentioning(id: number, other = OTHERS[0] ?? ZOE) {
  const { user, email, ipAddress } = ZOE;
  const fields = notificationOf(ZOE, { ...placeOf(id) });
  return {
    ...fields,
    user: `${other.user} (as ${user})`,
    email: other.email,
    ipAddress: other.ipAddress,
    stackKeyName: `Orrery!draw for ${user.toUpperCase()}`,
    stackKeyId: 600,
    callstack: [
      { functionName: `Orrery!${user}::draw`, fileName: `/home/${user}/x.cpp`, lineNumber: 1 },
    ],
    attributes: { owner: email, [`of ${user}`]: ipAddress, path: `C:\\Users\\${user}` },
    application: `Orrery of ${email}`,
    version: `3-${email}`,
    unknownField: { by: [user, email, ipAddress] },
  };
}

/** What neither ever becomes a report, nor says by itself whose database it is about. */
const UNREAD_BODIES = () => {
  const text = JSON.stringify(notificationOf(ZOE, placeOf(9_000)));
  return [
    text.slice(0, -10),
    `not JSON: ${ZOE.user.toUpperCase()}`,
    Buffer.from(`\ufeff${text}`, "utf16le"),
    gzipSync(text),
    Buffer.from(`by ${ZOE.user}`, "latin1"),
    JSON.stringify({ ...notificationOf(ZOE, placeOf(9_001)), id: `none of ${ZOE.user}` }),
  ];
};

async function arriveBytes(body: Uint8Array): Promise<void> {
  const headers = { "x-forwarded-for": `${ZOE.ipAddress}, 10.0.0.1` };
  await receive({ ...arrivalOf(""), body, headers, contentType: `text/${ZOE.email}` });
}

/** All that others have, to the byte: rows of reports, and bodies. */
async function othersOf(ids: (id: number) => boolean) {
  const reports = await db.report.findMany({ where: { databaseId }, orderBy: { id: "asc" } });
  const theirs = reports.filter(({ bugsplatId }) => ids(Number(bugsplatId)));
  const bodies = await Promise.all(
    theirs.map(async ({ deliveryId }) =>
      Buffer.from((await loadBody(databaseId, deliveryId)) ?? []).toString(),
    ),
  );
  return { reports: theirs, bodies };
}

async function pageOf(bugsplatId: number) {
  const { id } = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId } });
  return getReport(seeingPeople({ databaseIds: [databaseId] }), { databaseId, id });
}

async function untilForgotten(milliseconds = 20): Promise<void> {
  while ((await forget(milliseconds, NOW)) === "worked");
  const open = await db.forgetRun.findMany({ where: { databaseId, finishedAt: null } });
  expect(open).toEqual([]);
}

/** Every number that counts reports or users; of whom, and by what name, is left out. */
async function numbersOf() {
  const counts = await readCounts(databaseId);
  const rollups = counts
    .filter((row) => !row.startsWith("(select"))
    .map((row) => row.replace(/^((?:group|version)_users \(\d+,\d+),-?\d+/, "$1,user"));
  const { name: _, exceptionMessage: __, ...columns } = db.group.fields;
  const select = Object.fromEntries(Object.keys(columns).map((column) => [column, true]));
  const groups = await db.group.findMany({ where: { databaseId }, select, orderBy: { id: "asc" } });
  const versions = await db.version.findMany({
    where: { databaseId },
    select: { id: true, userCount: true },
    orderBy: { id: "asc" },
  });
  return { rollups: rollups.sort(), groups, versions };
}

describe("one person among others, in hundreds of notifications", () => {
  let numbersBefore: unknown;
  let othersBefore: unknown;
  const isOthers = (id: number) => id < 1_000 && !isZoes(id);
  const oldHashes = new Set<bigint>();

  beforeAll(async () => {
    for (let id = 1; id <= REPORTS_EACH * 6; id += 1) {
      await arrive(notificationOf(whoOf(id), placeOf(id)), { arrivedAt: ARRIVED });
    }
    ({ id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } }));
    // Of the same reports once more: the same bytes, and others.
    for (const id of [6, 12, 18]) {
      await arrive(notificationOf(ZOE, placeOf(id)));
      await arrive(notificationOf(ZOE, { ...placeOf(id), crashTypeId: 36 }));
    }
    for (const id of [2_000, 2_001, 2_002, 2_003]) await arrive(mentioning(id));
    for (const body of UNREAD_BODIES()) {
      await arriveBytes(typeof body === "string" ? new TextEncoder().encode(body) : body);
    }
    // All of a version have it in their bodies, and so its dictionary has it.
    for (let id = 3_000; id < 3_060; id += 1) {
      const debugOutput = `built by\n${ZOE.user}\nin D:\\build\\${ZOE.user}\\orrery`;
      const who = OTHERS[id % 5] ?? ZOE;
      await arrive({ ...notificationOf(who, { ...placeOf(id), version: "3.0" }), debugOutput });
    }
    await readAll();
    await packAll();

    const scope = seeingPeople(adminOf(databaseId));
    const group = await db.group.findFirstOrThrow({ where: { databaseId, stackKeyId: 600 } });
    await changeGroup(scope, group, {
      wish: { kind: "resolve", in: "now" },
      note: `asked ${ZOE.email}, who is ${ZOE.user}`,
      revision: 0,
      now: NOW,
    });
    await db.bulkChange.create({
      data: {
        databaseIds: [databaseId],
        createdAt: NOW,
        seenAt: NOW,
        wish: { kind: "mute" },
        note: ZOE.user,
        query: `?${new URLSearchParams({ q: `user:"${ZOE.user}"` })}`,
        groupCount: 0,
        finishedAt: NOW,
      },
    });
    const { id: memberId } = await aMember({ name: "Max", databaseIds: [databaseId] });
    await db.savedView.create({
      data: {
        memberId,
        list: "groups",
        name: `Crashes of ${ZOE.user}`,
        parameters: { q: [`user:"${ZOE.user}"`] },
        databaseIds: [databaseId],
        changedAt: NOW,
      },
    });
    const application = await db.application.findFirstOrThrow({ where: { databaseId } });
    await db.sourceLink.create({
      data: {
        databaseId,
        applicationId: application.id,
        template: `https://example.com/${ZOE.email}/{path}`,
        roots: [`C:\\Users\\${ZOE.user}`, "/src"],
        revision: 1,
        changedAt: NOW,
      },
    });
    await db.stackRules.create({
      data: {
        databaseId,
        rules: [{ verdict: "system", path: [`*/${ZOE.user}/*`], note: `of ${ZOE.user}` }],
        revision: 1,
        changedAt: NOW,
      },
    });
    await db.groupState.updateMany({
      where: { databaseId },
      data: { labels: [ZOE.user], tickets: [`https://example.com/${ZOE.email}`] },
    });
    await db.tracker.create({
      data: {
        databaseId,
        applicationId: application.id,
        kind: "github",
        address: `https://example.com/${ZOE.email}`,
        revision: 1,
        changedAt: NOW,
      },
    });
    await setPersonalData([databaseId], "keep", { scrubbed: [`of ${ZOE.user}'s`] });
    // Some of them are gone already, by a rule.
    const rules = { ...NO_RULES, mostReports: 250 };
    await saveRetentionRules(scope, databaseId, { rules, revision: 0 });
    while (await retain(200, NOW)) {
      if ((await db.retentionRun.count({ where: { finishedAt: null } })) === 0) break;
    }
    expect(await db.goneReport.count({ where: { databaseId } })).toBeGreaterThan(5);

    // A file of the spool that is no delivery any more, and one that waits.
    const arrived = arrivalOf(notificationOf(ZOE, placeOf(4_002)));
    const packed = await packArrival(arrived, parseJson(arrived.body));
    const record = encodeRecord({ ...packed, spooledAt: ARRIVED });
    record[record.length - 2] = (record[record.length - 2] ?? 0) ^ 0xff;
    await ownSpool().setAside("1.draining", 0, record);
    await ownSpool().setAside("2.draining", 0, Buffer.from("nobody's bytes"));
    await ownSpool().append({ ...packed, spooledAt: ARRIVED });

    await db.$executeRaw`analyze`;
    const mentioned = placesOf(await dumpEverything(), ZOES_VALUES);
    for (const place of [
      ...ROW_PLACES.map(({ table }) => table),
      "deliveries",
      "dictionary",
      "pg_stats",
    ]) {
      const isMentioned = mentioned.some((one) => one.split(" ")[0] === place);
      expect(isMentioned, place).toBe(true);
    }
    expect(mentioned.length).toBeGreaterThan(100);
    expect(await db.bodyDictionary.count({ where: { databaseId } })).toBeGreaterThan(2);
  });

  test("leave no trace of them in rows, bodies, dictionaries and files", async () => {
    const scope = seeingPeople(adminOf(databaseId));
    const person = [ZOE.user.toUpperCase(), ZOE.email, ZOE.ipAddress];
    expect(await beginForgetRun(scope, databaseId, person, NOW)).toBe("begun");
    // What waits in the spool belongs to it.
    expect(await forget(20, NOW)).toBe("waits");
    await drainSpool(ownSpool());
    await readAll();
    const hashes = await db.report.findMany({ where: { databaseId, user: ZOE.user } });
    for (const { userHash } of hashes) if (userHash) oldHashes.add(userHash);
    expect(oldHashes.size).toBe(1);
    // Some process has shown it just before.
    await pageOf(2_000);
    numbersBefore = await numbersOf();
    othersBefore = await othersOf(isOthers);
    await untilForgotten();

    expect(placesOf(await dumpEverything(), ZOES_VALUES)).toEqual([]);
  });

  test("and every count stays", async () => {
    expect(await numbersOf()).toEqual(numbersBefore);
    expect(await findMiscounts(database)).toEqual([]);
  });

  test("and others' reports stay to the byte", async () => {
    expect(await othersOf(isOthers)).toEqual(othersBefore);
  });

  test("and no hash leads back", async () => {
    const olds = [...oldHashes];
    const where = { databaseId, userHash: { in: olds } };
    expect(await db.goneReport.count({ where })).toBe(0);
    expect(await db.groupUser.count({ where })).toBe(0);
    expect(await db.versionUser.count({ where })).toBe(0);
  });

  test("and who mentioned them is there still, readable", async () => {
    const report = await pageOf(2_000);
    expect(report).toMatchObject({ user: "somebody 0 (as (removed))" });
    expect(report?.content.json).toContain('"by":["(removed)","(removed)","(removed)"]');
    expect(JSON.parse(report?.content.json ?? "")).toMatchObject({ id: 2_000, database });
    const group = await db.group.findFirstOrThrow({ where: { databaseId, stackKeyId: 600 } });
    expect(group).toMatchObject({ name: "Orrery!draw for (removed)" });
  });

  test("and what went says why, and stays gone when it comes again", async () => {
    const gone = await db.goneReport.findFirstOrThrow({ where: { databaseId, bugsplatId: 12 } });
    const found = await findGoneReport({ databaseIds: [databaseId] }, { databaseId, id: gone.id });
    expect(found).toMatchObject({ isForgotten: true, rule: null });
    const counts = await readCounts(databaseId);
    const again = await arrive(notificationOf(ZOE, placeOf(12)));
    expect(again).toMatchObject({ status: "duplicate" });
    await readAll();
    expect(await readCounts(databaseId)).toEqual(counts);
    expect(placesOf(await dumpEverything(), ZOES_VALUES)).toEqual([]);
  });

  test("and bodies can be packed again", async () => {
    await packAll();
    expect(placesOf(await dumpEverything(), ZOES_VALUES)).toEqual([]);
    const packed = { databaseId, dictionaryId: { not: null } };
    expect(await db.deliveryBody.count({ where: packed })).toBeGreaterThan(20);
  });

  test("and the run itself only knows how much went", async () => {
    const run = await db.forgetRun.findFirstOrThrow({ where: { databaseId } });
    expect(run).toMatchObject({ person: [], oldHashes: [], newHashes: [] });
    expect(run.goneReports).toBeGreaterThan(30);
    expect(run.changedBodies).toBeGreaterThan(60);
    const entries = await db.auditEntry.findMany({ where: { databaseId } });
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: "person-forget",
        subject: expect.stringMatching(/^3\d reports$/),
      }),
    );
  });
});
