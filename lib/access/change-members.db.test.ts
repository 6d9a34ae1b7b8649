import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { findAccess, isOwner, type Owner } from "@/lib/access/access";
import {
  changeMember,
  inviteMember,
  makePasswordLink,
  removeMember,
} from "@/lib/access/change-members";
import { cookieHeader } from "@/lib/access/cookie-header";
import { enter } from "@/lib/access/enter";
import { makeEntryLink } from "@/lib/access/entry-link";
import type { Grant } from "@/lib/access/grant";
import { signIn } from "@/lib/access/sign-in";
import { db } from "@/lib/db";

const PASSWORD = "correct horse battery";
const OWNERS: Grant = { isOwner: true, roles: {} };
const NOTHING: Grant = { isOwner: false, roles: {} };

const secretOf = (path: string) => path.split("/")[2] ?? "";

async function accessOf(email: string, password = PASSWORD) {
  const done = await signIn({ email, password }, new Headers());
  if (done.outcome !== "signed-in") return done.outcome;
  const cookie = cookieHeader(done.cookies);
  return findAccess(new Headers({ cookie }));
}

async function ownerOf(email: string): Promise<Owner> {
  const access = await accessOf(email);
  if (access === null || typeof access === "string" || !isOwner(access)) {
    throw new Error(`${email} should be an owner.`);
  }
  return access;
}

/** Invites and lets in. */
async function join(owner: Owner, email: string, grant: Grant, password = PASSWORD) {
  const invited = await inviteMember(owner, { email, grant });
  if (invited.outcome !== "invited") throw new Error(invited.problem);
  return enter("invitation", secretOf(invited.path), { name: email, email, password });
}

let olga: Owner;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.rateLimit.deleteMany();
  const secret = secretOf(await makeEntryLink(db, { kind: "set-up" }, null));
  const email = "olga@example.com";
  await enter("set-up", secret, { name: "Olga", email, password: PASSWORD });
  olga = await ownerOf(email);
});

test("the last owner stays one, also when two take it from each other at once", async () => {
  expect(await changeMember(olga, olga.member.id, NOTHING)).toBe("last-owner");
  expect(await removeMember(olga, olga.member.id)).toBe("last-owner");
  await join(olga, "mel@example.com", OWNERS);
  const mel = await ownerOf("mel@example.com");
  const both = await Promise.all([
    changeMember(olga, mel.member.id, NOTHING),
    changeMember(mel, olga.member.id, NOTHING),
  ]);
  expect(both.sort()).toEqual(["changed", "missing"]);
  expect(await db.member.count({ where: { isOwner: true } })).toBe(1);
});

test("who is removed, or owner no more, leaves no way back", async () => {
  await join(olga, "mel@example.com", OWNERS);
  const mel = await ownerOf("mel@example.com");
  const stolen = await makePasswordLink(mel, olga.member.id);
  const second = await inviteMember(mel, { email: "mel2@example.com", grant: OWNERS });
  expect(await changeMember(olga, mel.member.id, NOTHING)).toBe("changed");
  const given = { name: "Mel", email: "", password: "stolen password" };
  expect(await enter("new-password", secretOf(stolen ?? ""), given)).toEqual({
    outcome: "no-link",
  });
  const path = second.outcome === "invited" ? second.path : "";
  expect(await enter("invitation", secretOf(path), given)).toEqual({ outcome: "no-link" });

  const own = await makePasswordLink(olga, mel.member.id);
  expect(await removeMember(olga, mel.member.id)).toBe("changed");
  expect(await enter("new-password", secretOf(own ?? ""), given)).toEqual({ outcome: "no-link" });
  expect(await accessOf("mel@example.com")).toBe("refused");
});

test("who comes again comes with nothing of before", async () => {
  await join(olga, "bob@example.com", { isOwner: false, roles: { "1": "admin" } });
  const { id } = await db.member.findUniqueOrThrow({ where: { email: "bob@example.com" } });
  await removeMember(olga, id);
  // As a provider's sign-in would have left it, if it could.
  const now = new Date();
  await db.credential.create({
    data: {
      id: randomUUID(),
      memberId: id,
      providerId: "oidc",
      accountId: "old bob",
      createdAt: now,
      updatedAt: now,
    },
  });
  expect(await join(olga, "bob@example.com", NOTHING, "a new password")).toMatchObject({
    outcome: "entered",
  });
  const again = await db.member.findUniqueOrThrow({
    where: { email: "bob@example.com" },
    include: { credentials: true, memberships: true },
  });
  expect(again).toMatchObject({ id, memberships: [] });
  expect(again.credentials.map(({ providerId }) => providerId)).toEqual(["credential"]);
  expect(await accessOf("bob@example.com", "a new password")).toMatchObject({ isOwner: false });
});

test("a link of the server's also ends a second step that nobody can take; an owner's does not", async () => {
  const where = { id: olga.member.id };
  const step = { secret: "x", backupCodes: "x", memberId: olga.member.id };
  for (const madeBy of [olga.member.id, null]) {
    await db.twoFactor.deleteMany();
    await db.twoFactor.create({ data: { id: randomUUID(), ...step } });
    await db.member.update({ where, data: { twoFactorEnabled: true } });
    const { email, id: memberId } = olga.member;
    const path = await makeEntryLink(db, { kind: "new-password", email, memberId }, madeBy);
    await enter("new-password", secretOf(path), { name: "", email: "", password: PASSWORD });
    const { twoFactorEnabled } = await db.member.findUniqueOrThrow({ where });
    expect(twoFactorEnabled).toBe(madeBy !== null);
  }
});

test("one address cannot lock others out of their accounts", async () => {
  const from = new Headers({ "x-forwarded-for": "2001:db8:0:7::1" });
  const neighbour = new Headers({ "x-forwarded-for": "2001:db8:0:7:ffff::2" });
  for (let at = 0; at < 60; at += 1) {
    await signIn({ email: `m${at}@example.com`, password: "summer" }, from);
  }
  for (let at = 0; at < 12; at += 1) {
    const held = await signIn({ email: "olga@example.com", password: "summer" }, neighbour);
    expect(held.outcome).toBe("too-often");
  }
  expect(await accessOf("olga@example.com")).toMatchObject({ isOwner: true });
  // However often one goes on, the log says it once.
  expect(await db.auditEntry.count({ where: { action: "sign-in-held" } })).toBe(1);
});

test("what somebody was allowed can be read in the log", async () => {
  await join(olga, "tia@example.com", { isOwner: false, roles: { "7": "triager" } });
  const { id } = await db.member.findUniqueOrThrow({ where: { email: "tia@example.com" } });
  await changeMember(olga, id, OWNERS);
  const lines = await db.auditEntry.findMany({
    where: { subject: { contains: "tia@example.com" }, action: { not: "sign-in" } },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ action, subject }) => [action, subject])).toEqual([
    ["link-make", "invitation for tia@example.com: triager in database 7"],
    ["link-use", "invitation for tia@example.com"],
    ["member-change", "tia@example.com: owner"],
  ]);
});
