import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Access, findAccess, isOwner, type Owner } from "@/lib/access/access";
import type { ApiScope } from "@/lib/access/api-scope";
import { listApiTokens, makeApiToken, revokeApiToken } from "@/lib/access/api-tokens";
import { countAttempt } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { changeMember, removeMember } from "@/lib/access/change-members";
import { enterByToken } from "@/lib/access/enter-by-token";
import { asAuditReader, listAudit } from "@/lib/access/list-audit";
import { findTokenAccess, type TokenAccess } from "@/lib/access/token-access";
import { scriptScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { findDisclosure } from "@/lib/privacy/disclosure";
import { aMember } from "@/lib/testing/a-member";
import { setPersonalData } from "@/lib/testing/seeing-people";

let owner: Owner;
let one: bigint;
let two: bigint;

/** A new owner. */
async function anOwner(name: string): Promise<Owner> {
  const { id, email } = await aMember({ name, databaseIds: [] });
  await db.member.update({ where: { id }, data: { isOwner: true } });
  const access: Access = {
    member: { id, name, email },
    sessionId: randomUUID(),
    isOwner: true,
    roles: new Map(),
    personal: [],
    keys: {},
    keysOff: false,
  };
  if (!isOwner(access)) throw new Error("It should be an owner's.");
  return access;
}

beforeAll(async () => {
  owner = await anOwner("Olga");
  ({ id: one } = await db.database.create({ data: { name: "of tokens, one" } }));
  ({ id: two } = await db.database.create({ data: { name: "of tokens, two" } }));
});

type Draft = { name: string; scopes: ApiScope[]; database: string; lifetime: string };

async function made(draft: Partial<Draft> = {}, maker = owner) {
  const name = draft.name ?? `token ${randomUUID()}`;
  const whole = { scopes: ["reports"], database: "", lifetime: "90", ...draft, name };
  const token = await makeApiToken(maker, whole);
  if (token.outcome !== "made") throw new Error(`Not made: ${token.problem}`);
  const { id } = await db.apiToken.findFirstOrThrow({ where: { name: token.name } });
  return { id, secret: token.token };
}

async function opened(secret: string): Promise<TokenAccess> {
  const access = await findTokenAccess(secret);
  if (access === null) throw new Error("The token should be good.");
  return access;
}

test("a token is shown once, kept as a hash, and opens the databases and scopes that it is for", async () => {
  const { id, secret } = await made({ name: "  nightly ", database: String(one) });
  expect(secret).toMatch(/^crb_[A-Za-z0-9_-]{43}$/);
  const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
  expect(row.name).toBe("nightly");
  expect(Buffer.from(row.tokenHash).toString("latin1")).not.toContain(secret);
  expect(await opened(secret)).toEqual({ tokenId: id, scopes: ["reports"], databaseIds: [one] });

  const everywhere = await made({ scopes: ["reports", "people", "audit"] });
  const { id: late } = await db.database.create({ data: { name: `late ${randomUUID()}` } });
  const access = await opened(everywhere.secret);
  expect(access.scopes).toEqual(["reports", "people", "audit"]);
  expect(access.databaseIds).toEqual(expect.arrayContaining([one, two, late]));
});

test("it says when it was used last, and until when it is good", async () => {
  const { id, secret } = await made({ lifetime: "30" });
  const listed = async () => (await listApiTokens(owner)).find((row) => row.id === String(id));
  expect(await listed()).toMatchObject({ lastUsedAt: null, state: "good", maker: "Olga" });
  const days = ((await listed())?.expiresAt?.getTime() ?? 0) - Date.now();
  expect(days / 86_400_000).toBeCloseTo(30, 2);

  await opened(secret);
  const usedAt = (await listed())?.lastUsedAt?.getTime() ?? 0;
  expect(Math.abs(Date.now() - usedAt)).toBeLessThan(60_000);
  const before = new Date(Date.now() - 90_000);
  await db.apiToken.update({ where: { id }, data: { lastUsedAt: before } });
  await opened(secret);
  expect((await listed())?.lastUsedAt?.getTime()).toBeGreaterThan(before.getTime());
  expect(
    (await db.apiToken.findFirst({ where: { id: (await made({ lifetime: "never" })).id } }))
      ?.expiresAt,
  ).toBeNull();
});

test("unknown, misspelt, revoked and expired look the same", async () => {
  const revoked = await made();
  await revokeApiToken(owner, revoked.id);
  const expired = await made();
  await db.apiToken.update({ where: { id: expired.id }, data: { expiresAt: new Date() } });
  const never = `crb_${"A".repeat(43)}`;
  for (const secret of [revoked.secret, expired.secret, never, "", "crb_", "x\0", "é".repeat(47)]) {
    expect(await enterByToken(secret, { scope: "reports", ipAddress: "192.0.2.10" })).toEqual({
      outcome: "unknown",
    });
  }
  const states = (await listApiTokens(owner)).map(({ state }) => state);
  expect(states.indexOf("good")).toBe(0);
  expect(states.lastIndexOf("good")).toBeLessThan(states.indexOf("revoked"));
});

test("what cannot be had together is refused, by the table too", async () => {
  const draft = { name: "refused", scopes: ["reports"], database: "", lifetime: "90" };
  for (const [change, problem] of [
    [{ name: "  " }, "no-name"],
    [{ name: "a\0b" }, "no-name"],
    [{ name: "x".repeat(81) }, "no-name"],
    [{ scopes: [] }, "no-scope"],
    [{ scopes: ["reports", "everything"] }, "no-scope"],
    [{ scopes: ["people"] }, "people-alone"],
    [{ scopes: ["audit"], database: String(one) }, "audit-of-one"],
    [{ database: "999999999" }, "unknown"],
    [{ database: "1 or 1=1" }, "unknown"],
    [{ lifetime: "36500" }, "unknown"],
  ] as const) {
    const refused = { outcome: "refused", problem };
    expect(await makeApiToken(owner, { ...draft, ...change }), JSON.stringify(change)).toEqual(
      refused,
    );
  }
  expect(await makeApiToken(owner, "no form")).toMatchObject({ outcome: "refused" });
  expect(await db.apiToken.count({ where: { name: "refused" } })).toBe(0);

  const { id } = await made();
  for (const data of [
    { scopes: [] },
    { scopes: ["people"] },
    { scopes: ["everything"] },
    { scopes: ["audit"], databaseId: one },
  ]) {
    await expect(db.apiToken.update({ where: { id }, data })).rejects.toThrow("_check");
  }
});

test("it opens what its scopes say, and is told which one it lacks", async () => {
  const { secret } = await made({ scopes: ["reports"] });
  const ipAddress = "192.0.2.11";
  expect(await enterByToken(secret, { scope: "reports", ipAddress })).toMatchObject({
    outcome: "entered",
  });
  expect(await enterByToken(secret, { scope: "audit", ipAddress })).toEqual({
    outcome: "lacks-scope",
    scopes: ["reports"],
  });
  expect(asAuditReader(await opened(secret))).toBeNull();
  const log = await made({ scopes: ["audit"] });
  expect(await enterByToken(log.secret, { scope: "reports", ipAddress })).toMatchObject({
    outcome: "lacks-scope",
  });
});

test("whoever goes on with unknown tokens is held, and nobody else", async () => {
  const { secret } = await made();
  const from = { scope: "reports", ipAddress: "192.0.2.12" } as const;
  const tries = [];
  for (let at = 0; at < 63; at++) tries.push((await enterByToken("crb_wrong", from)).outcome);
  expect(tries.slice(0, 60).every((outcome) => outcome === "unknown")).toBe(true);
  expect(tries.slice(60)).toEqual(["too-often", "too-often", "too-often"]);
  expect(await db.auditEntry.count({ where: { action: "api-token-held" } })).toBe(1);

  expect(await enterByToken(secret, from)).toMatchObject({ outcome: "entered" });
  const elsewhere = { ...from, ipAddress: "192.0.2.13" };
  expect(await enterByToken("crb_wrong", elsewhere)).toEqual({ outcome: "unknown" });
  expect(await countAttempt({ account: "ann@example.com", ...from })).toBeNull();
});

test.each(["removed", "an owner no more"])("who is %s leaves no token behind", async (how) => {
  const gone = await anOwner("Gone");
  const { secret, id } = await made({ name: `left behind: ${how}` }, gone);
  await opened(secret);
  const grant = { isOwner: false, roles: { [String(one)]: "admin" } } as const;
  const outcome = await (how === "removed"
    ? removeMember(owner, gone.member.id)
    : changeMember(owner, gone.member.id, grant));
  expect(outcome).toBe("changed");
  expect(await findTokenAccess(secret)).toBeNull();
  // Nor does it come back with them.
  await db.member.update({
    where: { id: gone.member.id },
    data: { isOwner: true, removedAt: null },
  });
  expect(await findTokenAccess(secret)).toBeNull();
  const { name } = await db.apiToken.findUniqueOrThrow({ where: { id } });
  const noted = { action: "api-token-revoke", subject: name, memberId: owner.member.id };
  expect(await db.auditEntry.count({ where: noted })).toBe(1);
});

test("a token of whoever is no owner opens nothing, even if nobody has revoked it", async () => {
  const maker = await anOwner("Maker");
  const { secret } = await made({}, maker);
  await db.member.update({ where: { id: maker.member.id }, data: { isOwner: false } });
  expect(await findTokenAccess(secret)).toBeNull();
});

test("people are in clear only with that scope, and where the database shows them", async () => {
  await setPersonalData([one], "keep");
  await setPersonalData([two], "mask");
  const reports = scriptScope(await opened((await made()).secret));
  const people = scriptScope(await opened((await made({ scopes: ["reports", "people"] })).secret));
  const clear = async (scope: typeof people, databaseId: bigint) =>
    (await findDisclosure(scope, { kind: "report", databaseId, id: 7n })).isClear;
  expect(await clear(people, one)).toBe(true);
  expect(await clear(reports, one)).toBe(false);

  // What its maker has revealed to herself is not revealed to her scripts.
  const until = new Date(Date.now() + 60_000);
  const subject = { databaseId: two, kind: "report", subjectId: 7n };
  await db.reveal.create({ data: { memberId: owner.member.id, ...subject, until } });
  expect(await clear(people, two)).toBe(false);
});

test("a script is no member, nor an owner", async () => {
  const { secret } = await made({ scopes: ["reports", "people", "audit"] });
  expect(await findAccess(new Headers({ authorization: `Bearer ${secret}` }))).toBeNull();
  const scope = scriptScope(await opened(secret));
  expect(scope).not.toHaveProperty("memberId");
  expect(scope.isOwner ?? false).toBe(false);
});

test("the log says who made it, for what, who revoked it, and what it was used for", async () => {
  const { id, secret } = await made({ name: "noted token", scopes: ["audit"], lifetime: "never" });
  await writeAudit({ action: "export", subject: "groups", apiTokenId: id });
  const reader = asAuditReader(await opened(secret));
  if (reader === null) throw new Error("It should be made for the log.");
  await revokeApiToken(owner, id);
  await revokeApiToken(owner, id);
  const { rows } = await listAudit(reader, { actions: [], before: null }, 3);
  expect(rows).toMatchObject([
    { member: "Olga", action: "api-token-revoke", subject: "noted token", apiToken: null },
    { member: null, action: "export", subject: "groups", apiToken: "noted token" },
    {
      member: "Olga",
      action: "api-token-make",
      subject: "noted token: audit in all databases, until revoked",
    },
  ]);
});
