import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { beginForgetRun } from "@/lib/forget/begin-forget-run";
import { continueForgetRun } from "@/lib/forget/continue-forget-run";
import { findPerson } from "@/lib/forget/find-person";
import { getForgetRuns } from "@/lib/forget/get-forget-runs";
import { OTHER_PLACES, ROW_PLACES } from "@/lib/forget/row-places";
import { loadBody } from "@/lib/ingest/load-body";
import { markPerson } from "@/lib/privacy/person-key";
import { claimReports } from "@/lib/processing/claim-reports";
import { readReports } from "@/lib/processing/read-reports";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive, arriveUnread } from "@/lib/testing/arrival";
import { dumpEverything, placesOf } from "@/lib/testing/dump-everything";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { seeingPeople } from "@/lib/testing/seeing-people";

const ARRIVED = new Date("2026-11-20T10:16:00Z");
const NOW = new Date("2026-11-20T12:00:00Z");
const LATER = new Date("2026-11-20T12:00:05Z");

async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

/** Three reports of somebody whose name nobody else has, and three of others who mention it. */
async function sixReports() {
  const database = freshDatabase();
  const name = `Quill ${database}`;
  const send = (id: number, sent: Record<string, unknown>, arrivedAt = ARRIVED) =>
    arrive(v1aPayload({ database, id, email: "", ipAddress: "", ...sent }), { arrivedAt });
  await send(1, { user: name, email: "quill@example.org", ipAddress: "198.51.100.7" });
  await send(2, { user: name.toUpperCase(), email: "QUILL@example.org", application: "Sextant" });
  await send(3, { user: name, stackKeyId: 502 });
  for (const id of [4, 5, 6]) await send(id, { user: `friend ${id}`, debugOutput: `by ${name}` });
  await readAll();
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return { database, databaseId, name, send, scope: seeingPeople(adminOf(databaseId)) };
}
type Six = Awaited<ReturnType<typeof sixReports>>;

const begin = ({ scope, databaseId, name }: Six) => beginForgetRun(scope, databaseId, [name], NOW);

const isOpen = async ({ databaseId }: Six) =>
  (await db.forgetRun.count({ where: { databaseId, finishedAt: null } })) > 0;

const goOn = ({ databaseId }: Six, milliseconds = 20) =>
  continueForgetRun(databaseId, milliseconds, LATER);

async function untilForgotten(six: Six, milliseconds = 20): Promise<void> {
  while (await isOpen(six)) await goOn(six, milliseconds);
}

async function expectNoTrace({ database, name }: Six): Promise<void> {
  const elsewhere = (await dumpEverything()).map(({ place, text }) => ({
    place,
    text: text.replaceAll(database, "this database"),
  }));
  expect(placesOf(elsewhere, [name.replace(database, "this database")])).toEqual([]);
  expect(await findMiscounts(database)).toEqual([]);
}

test("every column that can hold a text is looked at, or is said why not", async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name <> '_prisma_migrations'
      and (data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea')
        or udt_name in ('_text', '_varchar', '_jsonb', '_bytea'))`;
  const known = [
    ...ROW_PLACES.flatMap(({ table, columns: all }) => all.map(({ name }) => `${table}.${name}`)),
    ...Object.keys(OTHER_PLACES),
  ];
  expect(known.sort()).toEqual(columns.map(({ name }) => name).sort());
});

test("a person is found in any case of letters, with what stands beside", async () => {
  const six = await sixReports();
  const { scope, databaseId, name } = six;
  const found = await findPerson(scope, databaseId, [name.toUpperCase()]);
  expect(found).toMatchObject({
    reports: 3,
    bodies: 3,
    bodiesToRead: 6,
    first: new Date("2026-11-20T10:15:30Z"),
    applications: [
      { name: "Orrery", reports: 2 },
      { name: "Sextant", reports: 1 },
    ],
    mentions: { applications: 0, versions: 0, groups: 0, functions: 0 },
  });
  expect(found?.others).toEqual([
    {
      of: "email",
      value: expect.stringMatching(/^quill@example.org$/i),
      reports: 2,
      problem: null,
    },
    { of: "ipAddress", value: "198.51.100.7", reports: 1, problem: null },
  ]);
  expect(await findPerson(scope, databaseId, ["quill@example.org"])).toMatchObject({ reports: 2 });
  expect(await findPerson(scope, databaseId, [`${name} `])).toMatchObject({ reports: 0 });
  expect(await findPerson(scope, databaseId, ["Planet::draw"])).toMatchObject({
    mentions: { groups: 2, functions: 1 },
  });
});

test("who looked is noted, and for whom by a number alone", async () => {
  const { scope, databaseId, name } = await sixReports();
  await findPerson(scope, databaseId, [name]);
  const [entry] = await db.auditEntry.findMany({ where: { databaseId } });
  expect(entry).toMatchObject({ action: "person-search", memberId: scope.memberId });
  expect(entry?.subject).toMatch(/^person-[0-9a-z]{13}$/);
});

test("nobody but an admin of the database finds or forgets anybody", async () => {
  const six = await sixReports();
  const stranger = adminOf(six.databaseId + 1n);
  expect(await findPerson(stranger, six.databaseId, [six.name])).toBeNull();
  expect(await begin({ ...six, scope: stranger })).toBe("missing");
  expect(await beginForgetRun(six.scope, six.databaseId, ["ab"], NOW)).toBe("missing");
  expect(await beginForgetRun(six.scope, six.databaseId, [], NOW)).toBe("missing");
  expect(await db.forgetRun.count({ where: { databaseId: six.databaseId } })).toBe(0);
});

test("of a database one person is forgotten at a time", async () => {
  const six = await sixReports();
  const begun = await Promise.all([begin(six), begin(six), begin(six)]);
  expect(begun.sort()).toEqual(["begun", "busy", "busy"]);
  await untilForgotten(six);
  expect(await getForgetRuns(six.scope, six.databaseId)).toMatchObject([
    { reports: 3, goneReports: 3, goneBodies: 3, changedBodies: 3, step: null },
  ]);
  expect(await getForgetRuns(adminOf(0n), six.databaseId)).toEqual([]);
});

test("what is read by two at once is done once", async () => {
  const six = await sixReports();
  await begin(six);
  while (await isOpen(six)) await Promise.all([goOn(six, 0), goOn(six, 0), goOn(six, 5)]);
  await expectNoTrace(six);
});

test("a report that comes after the run began is a new one, counted rightly", async () => {
  const six = await sixReports();
  await begin(six);
  const step = async () =>
    (await db.forgetRun.findFirstOrThrow({ where: { databaseId: six.databaseId } })).step;
  while ((await step()) !== "users") await goOn(six, 0);
  await six.send(7, { user: six.name }, LATER);
  await readAll();
  await untilForgotten(six, 0);
  expect(await findMiscounts(six.database)).toEqual([]);
  const report = await db.report.findFirstOrThrow({
    where: { databaseId: six.databaseId, bugsplatId: 7 },
  });
  expect(report.user).toBe(six.name);
  const group = await db.group.findFirstOrThrow({
    where: { databaseId: six.databaseId, stackKeyId: 501 },
  });
  // One, however they write it, and three friends, as before; and the one who is back.
  expect(group).toMatchObject({ reportCount: 6, userCount: 5 });
});

test("a delivery that is not read yet belongs to the run, which waits for it", async () => {
  const six = await sixReports();
  const { databaseId, database, name } = six;
  await arriveUnread(databaseId, v1aPayload({ database, id: 8, user: name }), {
    arrivedAt: ARRIVED,
  });
  await begin(six);
  expect(await goOn(six)).toBe("waits");
  await db.delivery.updateMany({
    where: { databaseId, result: "kept" },
    data: { result: "quarantined" },
  });
  await untilForgotten(six);
  await expectNoTrace(six);
});

test("a report that is to be read still goes when it was: what is found in it mentions the person", async () => {
  const six = await sixReports();
  const { databaseId, name } = six;
  const environment = `<report><process><modules><module><name>${name}</name></module></modules></process></report>`;
  await six.send(9, { user: name, reportXml: environment });
  const [claimed] = await claimReports(databaseId, 1);
  if (!claimed) throw new Error("It does not wait.");
  await begin(six);
  while ((await goOn(six)) === "worked");
  expect(
    await db.report.findMany({ where: { databaseId, user: { startsWith: "Quill" } } }),
  ).toEqual([expect.objectContaining({ bugsplatId: 9n })]);
  await readReports([claimed]);
  expect(await db.fact.count({ where: { databaseId, name: markPerson(name) } })).toBe(1);
  await untilForgotten(six);
  await expectNoTrace(six);
});

test("a report that somebody has locked is waited for, and none is spared", async () => {
  const six = await sixReports();
  const { id } = await db.report.findFirstOrThrow({
    where: { databaseId: six.databaseId, bugsplatId: 2 },
  });
  const other = new Client({ connectionString: env.databaseUrl ?? "" });
  await other.connect();
  await other.query("begin");
  await other.query("select 1 from reports where database_id = $1 and id = $2 for update", [
    six.databaseId,
    id,
  ]);
  await begin(six);
  while ((await goOn(six)) === "worked");
  expect(await db.report.count({ where: { databaseId: six.databaseId } })).toBe(4);
  await other.query("commit");
  await other.end();
  await untilForgotten(six);
  expect(await db.report.count({ where: { databaseId: six.databaseId } })).toBe(3);
  await expectNoTrace(six);
});

test.each(["gone_reports", "version_users", "delivery_bodies", "forget_runs"])(
  "a run that fails at %s goes on where it was",
  async (table) => {
    const six = await sixReports();
    await begin(six);
    await db.$executeRawUnsafe(`
      create function fail_once() returns trigger language plpgsql as $$
      begin raise exception 'the disk is full'; end $$`);
    await db.$executeRawUnsafe(`
      create trigger fail_once after insert or update or delete on ${table}
      for each row execute function fail_once()`);
    const failing = async () => {
      while ((await goOn(six, 0)) === "worked");
    };
    await expect(failing()).rejects.toThrow(/the disk is full/);
    expect(await isOpen(six)).toBe(true);
    await db.$executeRawUnsafe(`drop function fail_once cascade`);
    expect(await findMiscounts(six.database)).toEqual([]);
    await untilForgotten(six, 0);
    await expectNoTrace(six);
  },
);

test("what other databases have of the person stays", async () => {
  const [six, other] = [await sixReports(), await sixReports()];
  await six.send(7, { user: "of both" });
  await other.send(7, { user: "of both", debugOutput: "by of both" });
  await readAll();
  await beginForgetRun(six.scope, six.databaseId, ["of both"], NOW);
  await untilForgotten(six);
  const left = await db.report.findMany({
    where: { user: "of both" },
    include: { delivery: true },
  });
  expect(left.map(({ databaseId }) => databaseId)).toEqual([other.databaseId]);
  const body = await loadBody(other.databaseId, left[0]?.deliveryId ?? 0n);
  expect(Buffer.from(body ?? []).toString()).toContain("by of both");
});

test("a name may be longer than an index takes", async () => {
  const six = await sixReports();
  const user = "quill ".repeat(600).trim();
  await six.send(9, { user });
  const found = await findPerson(six.scope, six.databaseId, [user.toUpperCase()]);
  expect(found).toMatchObject({ reports: 1 });
});
