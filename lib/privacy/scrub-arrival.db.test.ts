import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { getPrivacyRules } from "@/lib/privacy/get-privacy-rules";
import { hashPerson, markPerson } from "@/lib/privacy/person-key";
import { previewScrubbing } from "@/lib/privacy/preview-scrubbing";
import { savePrivacyRules } from "@/lib/privacy/save-privacy-rules";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { setPersonalData } from "@/lib/testing/seeing-people";

const NAMES = /ada|example\.org|192\.0\.2\.77/i;
const PERSON = { user: "ada.king", email: "ada@example.org", ipAddress: "192.0.2.77" };

let database = "";
let databaseId = 0n;

beforeEach(async () => {
  // Of digits: a UUID can have "ada" in it.
  database = freshDatabase();
  ({ id: databaseId } = await db.database.create({ data: { name: database } }));
});

async function storedBody() {
  const { deliveryId } = await db.report.findFirstOrThrow({ where: { databaseId } });
  const body = await loadBody(databaseId, deliveryId);
  return {
    deliveryId,
    body: body ?? new Uint8Array(),
    text: new TextDecoder().decode(body ?? undefined),
  };
}

test("a database that keeps hashes only keeps no name, and counts people as before", async () => {
  const send = (id: number, more: object) =>
    arrive(v1aPayload({ ...PERSON, database, id, ...more }));
  await send(1, {});
  await setPersonalData([databaseId], "hash-only");
  const receipt = await send(2, {
    debugOutput: "USERNAME=ada\r\nC:\\Users\\ada\\x.dll",
    userDescription: "I am ada.king, ada@example.org",
  });
  expect(receipt.status).toBe("stored");
  await send(3, { user: "ADA.KING" });

  const [before, report, other] = await db.report.findMany({
    where: { databaseId },
    orderBy: { bugsplatId: "asc" },
  });
  expect(report).toMatchObject({
    user: markPerson(PERSON.user),
    email: markPerson(PERSON.email),
    ipAddress: markPerson(PERSON.ipAddress),
    userHash: hashPerson(PERSON.user),
    userDescription: `I am ${markPerson(PERSON.user)}, ${markPerson(PERSON.email)}`,
  });
  expect([before?.userHash, other?.userHash]).toEqual([report?.userHash, report?.userHash]);
  const group = await db.group.findFirstOrThrow({ where: { databaseId } });
  expect(group).toMatchObject({ reportCount: 3, userCount: 1 });

  const body = await loadBody(databaseId, report?.deliveryId ?? 0n);
  const text = new TextDecoder().decode(body ?? undefined);
  expect(text).not.toMatch(NAMES);
  expect(text).toContain("C:\\\\Users\\\\(user)");
});

test("what fits a pattern is kept nowhere, and the rest is", async () => {
  await setPersonalData([databaseId], "mask", { scrubbed: ["serial=\\w+", "(?i)badge \\d{4}"] });
  const reportXml = "<report><os>Windows</os><extra>serial=77XY and Badge 1234</extra></report>";
  await arrive(
    v1aPayload({ database, id: 1, reportXml, version: "serial=77XY", debugOutput: "serial=77XY;" }),
  );
  const { text } = await storedBody();
  expect(parseJson(new TextEncoder().encode(text))).toMatchObject({
    value: {
      version: "serial=77XY",
      reportXml: "<report><os>Windows</os><extra>(removed) and (removed)</extra></report>",
      debugOutput: "(removed);",
      user: "Ada",
    },
  });
});

test("a body in which nothing is to be taken out is kept to the byte", async () => {
  await setPersonalData([databaseId], "mask", { scrubbed: ["serial=\\w+"] });
  const sent = JSON.stringify(v1aPayload({ database, id: 1, user: 17 }), null, 2);
  await arrive(sent);
  expect((await storedBody()).text).toBe(sent);
});

test("a big one is scrubbed, too", async () => {
  await setPersonalData([databaseId], "hash-only", { scrubbed: ["serial=\\w+"] });
  const debugOutput = "serial=77XY ada.king ".repeat(20_000);
  await arrive(v1aPayload({ ...PERSON, database, id: 1, debugOutput }));
  const { text } = await storedBody();
  expect(text.length).toBeGreaterThan(400_000);
  expect(text).not.toMatch(/serial|ada\.king/);
});

test("an older body that is read again brings no name back", async () => {
  await arrive(v1aPayload({ ...PERSON, database, id: 1 }));
  await setPersonalData([databaseId], "hash-only");
  const { deliveryId } = await storedBody();
  const key = { databaseId, id: deliveryId };
  await replayDelivery(await db.delivery.findUniqueOrThrow({ where: { databaseId_id: key } }));
  expect(await db.report.findFirstOrThrow({ where: { databaseId } })).toMatchObject({
    user: markPerson(PERSON.user),
    userHash: hashPerson(PERSON.user),
  });
});

test("a preview says what patterns would take out of stored reports, and changes nothing", async () => {
  const texts = [
    "serial=77XY at C:\\Users\\ada\\x serial=1",
    "nothing",
    "ada@example.org serial=2 here",
  ];
  for (const [id, debugOutput] of texts.entries()) {
    await arrive(v1aPayload({ database, id: id + 1, debugOutput }));
  }
  const scope = adminOf(databaseId);
  expect(await previewScrubbing(scope, databaseId, ["serial=\\w+", "absent"])).toEqual({
    reports: 3,
    patterns: [
      {
        ...{ pattern: "serial=\\w+", reports: 2, fits: 3 },
        example: expect.objectContaining({ field: "debugOutput", length: expect.any(Number) }),
      },
      { pattern: "absent", reports: 0, fits: 0, example: null },
    ],
  });
  const { patterns } = await previewScrubbing(scope, databaseId, ["serial=\\w+"]);
  expect(JSON.stringify(patterns)).not.toMatch(NAMES);
  expect(await previewScrubbing(adminOf(), databaseId, ["serial"])).toMatchObject({ reports: 0 });
});

test("rules are saved by who may, once for each revision, and noted", async () => {
  const rules = { personalData: "keep", namesThatStay: ["farm07"], scrubbed: ["x+y"] } as const;
  const change = { rules: { ...rules, namesThatStay: ["farm07"], scrubbed: ["x+y"] }, revision: 0 };
  expect(await savePrivacyRules(adminOf(), databaseId, change)).toEqual({ outcome: "missing" });
  const scope = adminOf(databaseId);
  expect(await savePrivacyRules(scope, databaseId, change)).toMatchObject({ outcome: "saved" });
  expect(await savePrivacyRules(scope, databaseId, change)).toEqual({
    outcome: "overtaken",
    revision: 1,
  });
  expect(await getPrivacyRules(scope, databaseId)).toEqual({ rules: change.rules, revision: 1 });
  const noted = await db.auditEntry.findMany({ where: { databaseId } });
  expect(noted).toEqual([expect.objectContaining({ action: "privacy-change" })]);
});
