import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { readDelivery } from "@/lib/ingest/read-delivery";
import { parsePublicId } from "@/lib/public-id";
import { arrive, arriveUnread, reportOf } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload, v1bPayload, v2Payload, v3Payload } from "@/lib/testing/payloads";

test.each([
  [
    "V1a",
    v1aPayload,
    { callStackHash: "9f2c", crashTypeId: 1, platform: null, hasReportXml: true },
  ],
  ["V1b", v1bPayload, { bugsplatStackId: 9001n, hasReportXml: true, hasDebugOutput: true }],
  ["V2", v2Payload, { platform: "Windows Native", crashTypeId: null, hasReportXml: false }],
  ["V3", v3Payload, { platform: "Windows", crashedAt: new Date("2026-11-20T10:15:12Z") }],
])("a notification of %s is stored", async (_name, payload, expected) => {
  const database = freshDatabase();
  const receipt = await arrive(payload({ database }));
  expect(receipt).toMatchObject({ status: "stored", moved: false });

  const report = await reportOf(receipt);
  expect(report).toMatchObject({
    bugsplatId: 1001n,
    exceptionCode: "c0000005",
    receivedAt: new Date("2026-11-20T10:15:30Z"),
    receivedAtGuessed: false,
    group: { stackKeyId: 501n, name: "Orrery!Planet::draw(42)", reportCount: 1 },
    version: { name: "2.1.0.4", application: { name: "Orrery" } },
    delivery: { result: "stored", problems: [] },
    ...expected,
  });
  expect(await findMiscounts(database)).toEqual([]);
});

test("a group takes the name and parent that a later report tells, and keeps them", async () => {
  const database = freshDatabase();
  const tell = (id: number, stackKeyName: string, parentStackKeyId: string) =>
    arrive(v1aPayload({ database, id, stackKeyName, parentStackKeyId }));
  await tell(1, "", "");
  await tell(2, "Orrery!Moon::draw", "78");
  const { group } = await reportOf(await tell(3, "", ""));
  expect(group).toMatchObject({
    name: "Orrery!Moon::draw",
    parentStackKeyId: "78",
    reportCount: 3,
  });
});

test("the body is kept to the byte, unknown fields too", async () => {
  const text = ` ${JSON.stringify({ ...v1aPayload({ database: freshDatabase() }), fromTheFuture: [1, "é"] })}\n`;
  const report = await reportOf(await arrive(text));
  const body = await loadBody(report.databaseId, report.deliveryId);
  expect(new TextDecoder().decode(body ?? undefined)).toBe(text);
});

test("a group that is gone is made anew, and what names it is stored", async () => {
  const database = freshDatabase();
  const { databaseId, id } = await reportOf(await arrive(v1aPayload({ database, id: 1 })));
  await db.report.delete({ where: { databaseId_id: { databaseId, id } } });
  await db.group.deleteMany({ where: { databaseId } });
  const report = await reportOf(await arrive(v1aPayload({ database, id: 2 })));
  expect(report.group).toMatchObject({ stackKeyId: 501n, reportCount: 1 });
  expect(report.delivery.result).toBe("stored");
});

test("the same bytes again are a duplicate, and are stored once", async () => {
  const payload = v1aPayload({ database: freshDatabase() });
  await arrive(payload);
  const receipt = await arrive(payload);
  expect(receipt).toMatchObject({ status: "duplicate", moved: false });
  const { databaseId } = await reportOf(receipt);
  expect(await db.delivery.count({ where: { databaseId } })).toBe(2);
  expect(await db.deliveryBody.count({ where: { databaseId } })).toBe(1);
});

test("a reprocessed report moves to its new group, and the counts follow", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, id: 1, received: "2026-11-19T08:00:00Z" }));
  await arrive(v1aPayload({ database, id: 2, received: "2026-11-20T10:15:30Z" }));
  const receipt = await arrive(
    v1aPayload({
      database,
      id: 1,
      stackKeyId: 502,
      version: "2.1.0.5",
      received: "2026-11-19T08:00:00Z",
    }),
  );
  expect(receipt).toMatchObject({ status: "duplicate", moved: true });

  const report = await reportOf(receipt);
  expect(report).toMatchObject({
    group: { stackKeyId: 502n, reportCount: 1 },
    version: { name: "2.1.0.5" },
    delivery: { result: "moved" },
  });
  const left = await db.group.findUniqueOrThrow({
    where: { databaseId_stackKeyId: { databaseId: report.databaseId, stackKeyId: 501n } },
  });
  expect(left.firstReceivedAt).toEqual(new Date("2026-11-20T10:15:30Z"));
  expect(await findMiscounts(database)).toEqual([]);
});

test("a redelivery that says less takes nothing away", async () => {
  const database = freshDatabase();
  const first = await reportOf(await arrive(v1aPayload({ database })));
  const again = await reportOf(await arrive(v3Payload({ database, user: "", email: null })));
  expect(again).toMatchObject({
    deliveryId: first.deliveryId,
    hasReportXml: true,
    user: "Ada",
    platform: "Windows",
    crashedAt: new Date("2026-11-20T10:15:12Z"),
  });
});

test("a redelivery that names no place leaves the report where it is", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database }));
  const receipt = await arrive({ database, id: 1001, userDescription: "It was raining." });
  expect(receipt).toMatchObject({ status: "duplicate", moved: false });
  expect(await reportOf(receipt)).toMatchObject({
    userDescription: "It was raining.",
    group: { stackKeyId: 501n },
    version: { name: "2.1.0.4", application: { name: "Orrery" } },
  });
});

test("the delivery that arrived last wins, in whatever order they are read", async () => {
  const database = freshDatabase();
  const { databaseId } = await reportOf(await arrive(v1aPayload({ database, email: "" })));
  const older = v1aPayload({ database, stackKeyId: 500, user: "Bob" });
  await arrive(v1aPayload({ database, stackKeyId: 502, email: "" }), {
    arrivedAt: new Date("2026-11-20T10:18:00Z"),
  });
  // Kept after the newer one, as a delivery is that waited in the spool.
  const delivery = await arriveUnread(databaseId, older, {
    arrivedAt: new Date("2026-11-20T10:17:00Z"),
  });
  await readDelivery(delivery, { ok: true, value: older });

  const report = await db.report.findFirstOrThrow({
    where: { databaseId },
    include: { group: true },
  });
  expect(report).toMatchObject({
    group: { stackKeyId: 502n },
    user: "Ada",
    email: "ada@example.com", // which only the older one told
  });
  expect(await findMiscounts(database)).toEqual([]);
});

test("what the last delivery leaves out an earlier one fills in, also where it is read later", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, version: "" }), {
    arrivedAt: new Date("2026-11-20T10:18:00Z"),
  });
  await arrive(v1aPayload({ database, version: "4.2", stackKeyId: 777 }), {
    arrivedAt: new Date("2026-11-20T10:17:00Z"),
  });
  const { version, group } = await db.report.findFirstOrThrow({
    where: { group: { stackKeyId: 501 }, version: { application: { name: "Orrery" } } },
    include: { version: true, group: true },
    orderBy: { id: "desc" },
  });
  expect([version.name, group.stackKeyId]).toEqual(["4.2", 501n]);
  expect(await findMiscounts(database)).toEqual([]);
});

test("a delivery that two readers have at once keeps its bytes", async () => {
  const database = freshDatabase();
  const { databaseId } = await reportOf(await arrive(v1aPayload({ database, id: 1 })));
  for (let id = 2; id < 8; id += 1) {
    const value = v1aPayload({ database, id });
    const delivery = await arriveUnread(databaseId, value);
    const reading = () => readDelivery(delivery, { ok: true, value });
    const outcomes = await Promise.all([1, 2, 3].map(reading));
    expect(outcomes).toEqual(Array(3).fill(expect.objectContaining({ change: "stored" })));
    expect(await loadBody(databaseId, delivery.id)).not.toBeNull();
  }
  expect(await findMiscounts(database)).toEqual([]);
});

test("instants are stored as they are on a server whose clock has another zone", async () => {
  const report = await reportOf(await arrive(v1aPayload({ database: freshDatabase() })));
  const [row] = await db.$queryRaw<{ same: boolean; zone: string }[]>`
    select received_at = '2026-11-20T10:15:30Z'::timestamptz as same,
      current_setting('TimeZone') as zone
    from reports where database_id = ${report.databaseId} and id = ${report.id}`;
  expect(row).toEqual({ same: true, zone: "UTC" });
});

test.each([
  ["not JSON", "<html>", [/not JSON/]],
  ["empty", "  ", [/empty/]],
  ["a NUL at its start", "\0{}", [/not JSON/]],
  ["nested by the thousand", `{"a":${"[".repeat(20_000)}`, [/more than 200 levels/]],
  ["a list", "[1]", [/not a JSON object/]],
  ["null", "null", [/not a JSON object/]],
  ["no database", JSON.stringify(v1aPayload({ database: undefined })), [/"database" is missing/]],
  ["no id", JSON.stringify(v1aPayload({ id: null })), [/"id" is missing/]],
  [
    "odd id",
    JSON.stringify(v1aPayload({ id: "12x", stackKeyId: {} })),
    [/"id" is not a whole number/, /"stackKeyId"/],
  ],
])(
  "%s is quarantined with its problems in words, and its bytes are kept",
  async (_name, body, problems) => {
    const receipt = await arrive(body);
    if (receipt.status !== "quarantined") throw new Error(`it is ${receipt.status}`);
    expect(receipt.problems).toHaveLength(problems.length);
    for (const [index, pattern] of problems.entries())
      expect(receipt.problems[index]).toMatch(pattern);

    const key = parsePublicId(receipt.delivery);
    const bytes = key && (await loadBody(key.databaseId, key.id));
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe(body);
  },
);

test("what is missing or odd is left out and named, and the report is stored", async () => {
  const database = freshDatabase();
  const receipt = await arrive(
    {
      database,
      id: "7",
      application: null,
      version: 3,
      stackKeyId: "x",
      received: "soon",
      callstack: "none",
      user: "a\u0000\ud800b",
    },
    { arrivedAt: new Date("2026-11-21T00:00:00Z") },
  );
  expect(receipt.status).toBe("stored");
  const report = await reportOf(receipt);
  expect(report).toMatchObject({
    bugsplatId: 7n,
    receivedAt: new Date("2026-11-21T00:00:00Z"),
    receivedAtGuessed: true,
    user: "a\uFFFD\uFFFDb",
    group: { stackKeyId: 0n },
    version: { name: "3", application: { name: "" } },
  });
  expect(report.delivery.problems).toEqual([
    'The field "stackKeyId" is not a whole number.',
    'The field "callstack" is not a list.',
    'The field "received" is not a date that we can read.',
    "The time of arrival stands in for BugSplat's.",
  ]);
});
