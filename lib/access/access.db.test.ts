import { beforeAll, expect, test } from "vitest";
import { findAccess } from "@/lib/access/access";
import { changePassword } from "@/lib/access/change-password";
import { cookieHeader } from "@/lib/access/cookie-header";
import { enter } from "@/lib/access/enter";
import { type LinkWish, makeEntryLink } from "@/lib/access/entry-link";
import { signIn, signOut } from "@/lib/access/sign-in";
import { beginTwoSteps } from "@/lib/access/two-step";
import { adminScope, readerScope, triageScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

const PASSWORD = "correct horse battery";
const OWNER = { name: "Olga", email: "olga@example.com", password: PASSWORD };

const secretOf = (path: string) => path.split("/")[2] ?? "";

async function link(wish: LinkWish): Promise<string> {
  return secretOf(await makeEntryLink(db, wish, null));
}

/** A request of a browser that has these cookies. */
function browser(cookies = new Headers(), ipAddress = "192.0.2.1"): Headers {
  const cookie = cookieHeader(cookies);
  return new Headers({ cookie, "x-forwarded-for": ipAddress, "user-agent": "Test" });
}

async function signedIn(email: string, password = PASSWORD): Promise<Headers> {
  const done = await signIn({ email, password }, browser());
  if (done.outcome !== "signed-in") throw new Error(`Not signed in: ${done.outcome}`);
  return browser(done.cookies);
}

beforeAll(async () => {
  const secret = await link({ kind: "set-up" });
  expect(await enter("set-up", secret, OWNER)).toMatchObject({ outcome: "entered" });
  await db.database.createMany({ data: [{ name: "one" }, { name: "two" }] });
});

test("a wrong password on the account page is noted, whatever it was asked for", async () => {
  const request = await signedIn(OWNER.email);
  const access = await findAccess(request);
  if (access === null) throw new Error("Somebody should be signed in.");
  const noted = () =>
    db.auditEntry.count({ where: { action: "account-refused", memberId: access.member.id } });
  const before = await noted();
  const wrong = { current: "wrong wrong wrong", next: "another long password" };
  expect(await changePassword(access, wrong, request)).toEqual({ outcome: "wrong-password" });
  expect(await beginTwoSteps(access, wrong.current, request)).toEqual({ outcome: "refused" });
  expect(await noted()).toBe(before + 2);
});

test("a token that comes with a session's cookie counts instead of it", async () => {
  const request = await signedIn(OWNER.email);
  expect(await findAccess(request)).not.toBeNull();
  for (const authorization of ["Bearer crb_unknown", "bearer", "Bearer "]) {
    const both = new Headers(request);
    both.set("authorization", authorization);
    expect(await findAccess(both), authorization).toBeNull();
  }
  // A proxy that asks for a password of its own passes that on.
  request.set("authorization", "Basic dXNlcjpwYXNz");
  expect(await findAccess(request)).not.toBeNull();
});

test("who sets up is an owner, and nobody sets up twice", async () => {
  const access = await findAccess(await signedIn("Olga@Example.com "));
  expect(access?.member).toMatchObject({ name: "Olga", email: "olga@example.com" });
  expect(access?.isOwner).toBe(true);
  const databases = await db.database.count();
  expect(access && adminScope(access).databaseIds).toHaveLength(databases);

  const late = await link({ kind: "set-up" });
  const other = { ...OWNER, email: "eve@example.com" };
  expect(await enter("set-up", late, other)).toEqual({ outcome: "no-link" });
});

test("of two who set up at once one does", async () => {
  await db.member.deleteMany();
  const secrets = await Promise.all([link({ kind: "set-up" }), link({ kind: "set-up" })]);
  const both = await Promise.all(
    secrets.map((secret, at) =>
      enter("set-up", secret, { ...OWNER, email: at === 0 ? OWNER.email : "eve@example.com" }),
    ),
  );
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["entered", "no-link"]);
  await db.member.deleteMany();
  await enter("set-up", await link({ kind: "set-up" }), OWNER);
});

test("an invitation gives what it says, to its address alone, and once", async () => {
  const [one, two] = await db.database.findMany({ orderBy: { id: "asc" } });
  if (!one || !two) throw new Error("There should be two.");
  const wish: LinkWish = {
    kind: "invitation",
    email: "tom@example.com",
    grant: {
      isOwner: false,
      roles: { [String(one.id)]: "triager", [String(two.id)]: "reader" },
      personal: [String(two.id)],
    },
  };
  const secret = await link(wish);
  const given = { name: "Tom", email: "eve@example.com", password: PASSWORD };
  expect(await enter("invitation", secret, { ...given, password: "short" })).toEqual({
    outcome: "refused",
    problems: { password: "must have at least 10 characters" },
  });
  expect(await enter("set-up", secret, given)).toEqual({ outcome: "no-link" });
  expect(await enter("invitation", secret, given)).toMatchObject({ email: "tom@example.com" });
  expect(await enter("invitation", secret, given)).toEqual({ outcome: "no-link" });

  const access = await findAccess(await signedIn("tom@example.com"));
  if (!access) throw new Error("He should be in.");
  expect(readerScope(access)).toEqual({
    databaseIds: [one.id, two.id],
    isOwner: false,
    memberId: access.member.id,
    personalIds: [two.id],
  });
  expect(triageScope(access).databaseIds).toEqual([one.id]);
  expect(adminScope(access).databaseIds).toEqual([]);

  expect(await enter("invitation", await link(wish), given)).toMatchObject({
    outcome: "refused",
    problems: { email: expect.stringContaining("has an account already") },
  });
});

test("a newer link for the same address ends the older one; a late one is not good", async () => {
  const wish: LinkWish = {
    kind: "invitation",
    email: "nora@example.com",
    grant: { isOwner: false, roles: {} },
  };
  const given = { name: "Nora", email: "", password: PASSWORD };
  const [older, newer] = [await link(wish), await link(wish)];
  expect(await enter("invitation", older, given)).toEqual({ outcome: "no-link" });
  await db.entryLink.updateMany({
    where: { email: wish.email, revokedAt: null },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  expect(await enter("invitation", newer, given)).toEqual({ outcome: "no-link" });
  expect(await enter("invitation", "made up", given)).toEqual({ outcome: "no-link" });
});

test("a new password ends every session of its member", async () => {
  const before = await signedIn(OWNER.email);
  expect(await findAccess(before)).not.toBeNull();
  const { id } = await db.member.findUniqueOrThrow({ where: { email: OWNER.email } });
  const secret = await link({ kind: "new-password", email: OWNER.email, memberId: id });
  const password = "another horse entirely";
  expect(await enter("new-password", secret, { ...OWNER, password })).toMatchObject({
    outcome: "entered",
    email: OWNER.email,
  });
  expect(await findAccess(before)).toBeNull();
  expect(await signIn(OWNER, browser())).toEqual({ outcome: "refused" });
  expect(await findAccess(await signedIn(OWNER.email, password))).not.toBeNull();
});

test("signing out ends the session, also for whoever kept its cookie", async () => {
  const request = await signedIn(OWNER.email, "another horse entirely");
  expect(await findAccess(request)).not.toBeNull();
  await signOut(request);
  expect(await findAccess(request)).toBeNull();
});

test("a session that somebody has set before is never the one that is signed in", async () => {
  const fixed = new Headers({ cookie: "crashboard.session_token=fixed.by-an-attacker" });
  const done = await signIn({ ...OWNER, password: "another horse entirely" }, fixed);
  if (done.outcome !== "signed-in") throw new Error("It should have been right.");
  expect(done.cookies.getSetCookie().join()).not.toContain("fixed");
  expect(await findAccess(fixed)).toBeNull();
});

test("a removed member is nobody", async () => {
  const request = await signedIn("tom@example.com");
  await db.member.update({
    where: { email: "tom@example.com" },
    data: { removedAt: new Date() },
  });
  const again = new Headers(request);
  again.set("cookie", `${request.get("cookie")}; another=1`);
  expect(await findAccess(again)).toBeNull();
});

test("guessing is held back, for accounts that are there and for those that are not alike", async () => {
  for (const email of ["olga@example.com", "nobody@example.com"]) {
    const tries = [];
    for (let at = 0; at < 12; at += 1) {
      const from = browser(new Headers(), `198.51.100.${at}`);
      tries.push((await signIn({ email, password: `guess number ${at}` }, from)).outcome);
    }
    expect(tries.filter((outcome) => outcome === "refused").length).toBeLessThanOrEqual(10);
    expect(tries.at(-1)).toBe("too-often");
  }
  // From one address on many accounts, too.
  const from = browser(new Headers(), "203.0.113.9");
  const outcomes = [];
  for (let at = 0; at < 62; at += 1) {
    outcomes.push(
      (await signIn({ email: `m${at}@example.com`, password: "summer" }, from)).outcome,
    );
  }
  expect(outcomes.at(-1)).toBe("too-often");
});

test("whether an account is there cannot be told by the time that a refusal takes", async () => {
  const timeOf = async (email: string) => {
    const times = [];
    for (let at = 0; at < 5; at += 1) {
      await db.rateLimit.deleteMany();
      const begun = performance.now();
      await signIn({ email, password: "wrong wrong wrong" }, browser());
      times.push(performance.now() - begun);
    }
    return times.sort((one, other) => one - other)[2] ?? 0;
  };
  const [known, unknown] = [await timeOf(OWNER.email), await timeOf("nobody@example.com")];
  // Both hash a password, which takes nearly all of it; without that one of them is ten times faster.
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(4);
});
