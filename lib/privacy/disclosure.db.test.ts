import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { hashPerson, markPerson } from "@/lib/privacy/person-key";
import { hideAgain, reveal } from "@/lib/privacy/reveal";
import { getDelivery, getDeliveryBody } from "@/lib/queries/get-delivery";
import { getNotification } from "@/lib/queries/get-notification";
import { getReport } from "@/lib/queries/get-report";
import { listFacets } from "@/lib/queries/list-facets";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import { suggestValues } from "@/lib/queries/suggest-values";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { seeingPeople, setPersonalData } from "@/lib/testing/seeing-people";

const CLOCK = { now: new Date(), timeZone: "UTC" };
/** Whatever a page gives of the report must hold none of these. */
const NAMES = /ada\.king|ada@example|192\.0\.2\.77|adaking/i;

const PERSON = {
  user: "Ada.King",
  email: "ada@example.org",
  ipAddress: "192.0.2.77",
  userDescription: "Froze. Mail me: ada@example.org",
  exceptionMessage: "Cannot open C:\\Users\\adaking\\save.dat",
  attributes: { profile: "C:\\Users\\adaking\\AppData", login: "Ada.King", mode: "fast" },
  reportXml: `<report><os>Windows</os><process>
    <modules><module><name>plug</name><path>C:\\Users\\adaking\\plug.dll</path></module></modules>
    <threads><thread id="0" current="yes"><frame><symbol>Render!Draw</symbol>
      <file>C:\\Users\\adaking\\src\\draw.cpp</file><line>7</line></frame></thread></threads>
    </process></report>`,
  debugOutput: "USERNAME=adaking\nPEB of Ada.King at 192.0.2.77",
};

let key = { databaseId: 0n, id: 0n };
let stranger: Scope;

beforeAll(async () => {
  const database = `privacy-${randomUUID()}`;
  const received = new Date(CLOCK.now.getTime() - 60_000).toISOString();
  const payload = v1aPayload({ ...PERSON, id: 1, database, received });
  const receipt = await arrive(payload, { arrivedAt: CLOCK.now });
  expect(receipt.status).toBe("stored");
  while ((await readWaitingReports()) > 0);
  const { id: databaseId } = await db.database.findFirstOrThrow({ where: { name: database } });
  const { id } = await db.report.findFirstOrThrow({ where: { databaseId } });
  key = { databaseId, id };
  stranger = { databaseIds: [databaseId] };
});

/** All that pages and files give of the report, as one text. */
async function shown(scope: Scope): Promise<string> {
  const selection = await resolveSelection(scope, parseFilters({ range: "all" }), CLOCK);
  const report = await getReport(scope, key);
  const { deliveryId } = await db.report.findFirstOrThrow({ where: key });
  const delivery = { databaseId: key.databaseId, id: deliveryId };
  const filters = parseFilters({});
  const decode = (bytes?: Uint8Array | null) => new TextDecoder().decode(bytes ?? undefined);
  const parts = [
    report,
    await listReports(selection, { sort: "newest", cursor: null, limit: 9 }),
    await listFacets(selection, ["user", "message", "description"]),
    await suggestValues(scope, filters, selection, { field: "user", typed: "" }),
    await suggestValues(scope, filters, selection, { field: "email", typed: "" }),
    decode((await getNotification(scope, key))?.bytes),
    decode(await getDeliveryBody(scope, delivery)),
    await getDelivery(scope, delivery),
  ];
  return JSON.stringify(parts, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

async function found(scope: Scope, q: string): Promise<number> {
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(scope, filters, CLOCK, read.condition);
  return (await listReports(selection, { sort: "newest", cursor: null, limit: 9 })).rows.length;
}

describe("without the permission", () => {
  test("no page and no file names a person, but each tells one from another", async () => {
    const text = await shown(stranger);
    expect(text).not.toMatch(NAMES);
    expect(text).toContain(markPerson(PERSON.user));
    expect(text).toContain("C:\\\\Users\\\\(user)");
  });

  test("nothing can be found by a name, and the person by the mark", async () => {
    for (const q of ["user:ada*", "user:Ada.King", "email:*", "ip:192*", `user:"Ada King"`]) {
      expect([q, await found(stranger, q)]).toEqual([q, 0]);
    }
    for (const q of ["adaking", "ada@example", "attr.login:Ada*", "attr.profile:*adaking*"]) {
      expect([q, await found(stranger, q)]).toEqual([q, 0]);
    }
    expect(await found(stranger, `user:${markPerson(PERSON.user)}`)).toBe(1);
    expect(await found(stranger, `-user:${markPerson(PERSON.user)}`)).toBe(0);
    expect(await found(stranger, `user:${markPerson("somebody else")}`)).toBe(0);
  });

  test("the query says why", () => {
    const read = readCondition("user:ada", { ...CLOCK, seesPeople: false });
    expect(read).toMatchObject({ problem: { start: 5, message: expect.stringMatching(/mark/) } });
    const marked = readCondition("user:person-1c3f9k2m7q0xz", { ...CLOCK, seesPeople: false });
    expect(marked.understood).toBe(true);
  });

  test("nothing is revealed, nor noted", async () => {
    expect(await reveal(stranger, { kind: "report", ...key })).toBe(false);
    const other = seeingPeople({ databaseIds: [] });
    expect(await reveal(other, { kind: "report", ...key })).toBe(false);
    expect(await db.auditEntry.count({ where: { databaseId: key.databaseId } })).toBe(0);
  });
});

test("what is stored once for many reports names nobody", async () => {
  const { databaseId } = key;
  const rows = [
    await db.fact.findMany({ where: { databaseId } }),
    await db.stack.findMany({ where: { databaseId } }),
    await db.frame.findMany({ where: { databaseId } }),
    await db.group.findMany({ where: { databaseId } }),
    await db.report.findMany({
      where: { databaseId },
      select: { exceptionMessage: true, userDescription: true },
    }),
  ];
  expect(JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? 0 : value))).not.toMatch(
    NAMES,
  );
  expect((await db.report.findFirstOrThrow({ where: key })).userHash).toBe(hashPerson(PERSON.user));
});

describe("with the permission", () => {
  const member = randomUUID();
  let scope: Scope;

  beforeAll(async () => {
    scope = seeingPeople(stranger, member);
    await db.member.create({
      data: {
        ...{ id: member, name: "Mia", email: `${member}@example.com` },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      },
    });
  });

  test("a report is revealed one by one, for an hour, to that member, and it is noted", async () => {
    expect(await shown(scope)).not.toMatch(NAMES);
    expect(await getReport(scope, key)).toMatchObject({ disclosure: { mayReveal: true } });
    expect(await reveal(scope, { kind: "report", ...key })).toBe(true);

    const report = await getReport(scope, key);
    const { user, email, ipAddress, userDescription } = PERSON;
    expect(report).toMatchObject({ user, email, ipAddress, userDescription });
    expect(report?.content.model.modules[0]?.path).toContain("adaking");
    expect(new TextDecoder().decode((await getNotification(scope, key))?.bytes)).toContain(email);
    expect(await shown(seeingPeople(stranger))).not.toMatch(NAMES);
    expect(await db.auditEntry.findMany({ where: { action: "reveal", memberId: member } })).toEqual(
      [
        expect.objectContaining({
          databaseId: key.databaseId,
          subject: `report ${key.databaseId}-${key.id}`,
        }),
      ],
    );

    await db.reveal.updateMany({ data: { until: new Date(Date.now() - 1) } });
    expect(await shown(scope)).not.toMatch(NAMES);
    await reveal(scope, { kind: "report", ...key });
    await hideAgain(scope, { kind: "report", ...key });
    expect(await shown(scope)).not.toMatch(NAMES);
  });

  test("people can be asked for by their names", async () => {
    for (const q of ["user:ada.king", "user:ada*", "email:*@example.org", "ip:192.0.2.*"]) {
      expect([q, await found(scope, q)]).toEqual([q, 1]);
    }
  });

  test("where they are kept in the clear, they are shown so; where they are not kept, never", async () => {
    await setPersonalData([key.databaseId], "keep");
    expect(await shown(scope)).toMatch(NAMES);
    expect(await shown(stranger)).not.toMatch(NAMES);
    await setPersonalData([key.databaseId], "hash-only");
    expect(await reveal(scope, { kind: "report", ...key })).toBe(false);
    expect(await shown(scope)).not.toMatch(NAMES);
    await setPersonalData([key.databaseId], "mask");
  });
});
