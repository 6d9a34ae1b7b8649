import { beforeAll, expect, test, vi } from "vitest";
import { isOwner, type Owner } from "@/lib/access/access";
import { findIngestToken, UncheckedToken } from "@/lib/access/ingest-tokens";
import { knownTokens } from "@/lib/access/known-tokens";
import {
  listWebhookTokens,
  makeWebhookToken,
  OVERLAP_DAYS,
  revokeWebhookToken,
  rotateWebhookToken,
} from "@/lib/access/webhook-tokens";
import { db } from "@/lib/db";

const access = {
  member: { id: crypto.randomUUID(), name: "Olga", email: "olga@example.com" },
  sessionId: "",
  isOwner: true,
  roles: new Map(),
  personal: [],
  keys: {},
  keysOff: false,
};
let owner: Owner;

beforeAll(() => {
  if (isOwner(access)) owner = access;
});

async function made(name: string, database = "") {
  const { token = "" } = (await makeWebhookToken(owner, { name, database })) ?? {};
  const row = (await listWebhookTokens(owner)).find((one) => one.name === name.trim());
  if (!row) throw new Error("It should be listed.");
  return { token, id: BigInt(row.id) };
}

test("a token is shown once, kept as a hash, and opens the webhook", async () => {
  const { token, id } = await made("  BugSplat ");
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await findIngestToken(token)).toEqual({ id, database: null, goodUntil: null });
  const row = await db.ingestToken.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(row.tokenHash).toString("latin1")).not.toContain(token);
  expect(await makeWebhookToken(owner, { name: "   ", database: "" })).toBeNull();
});

test("while one takes the place of another both are good, then the new one alone", async () => {
  const { token, id } = await made("to be rotated");
  const next = await rotateWebhookToken(owner, id);
  expect(next?.name).toBe("to be rotated");
  expect(await findIngestToken(token)).toMatchObject({ id });
  expect(await findIngestToken(next?.token ?? "")).not.toBeNull();
  // Twice would put its end off.
  expect(await rotateWebhookToken(owner, id)).toBeNull();
  await db.ingestToken.update({ where: { id }, data: { revokedAt: new Date(Date.now() - 1_000) } });
  await knownTokens().refresh();
  expect(await findIngestToken(token)).toBeNull();
  expect(await findIngestToken(next?.token ?? "")).not.toBeNull();
});

test("a token bound to a database is so after a rotation too, and while PostgreSQL is away", async () => {
  const { token, id } = await made("bound", " North ");
  const bound = { database: "North", goodUntil: null };
  expect(await findIngestToken(token)).toEqual({ id, ...bound });
  const next = (await rotateWebhookToken(owner, id))?.token ?? "";
  expect(await findIngestToken(next)).toMatchObject(bound);

  // Of what the process knows: it asks for nothing while PostgreSQL is away.
  globalThis.crashboardDatabaseIsAway = true;
  try {
    expect(await findIngestToken(next)).toMatchObject(bound);
    expect(await findIngestToken(token)).toMatchObject({ database: "North" });
    vi.useFakeTimers({ now: Date.now() + (OVERLAP_DAYS + 1) * 86_400_000, toFake: ["Date"] });
    await expect(findIngestToken(token)).rejects.toThrow(UncheckedToken);
    expect(await findIngestToken(next)).toMatchObject(bound);
  } finally {
    vi.useRealTimers();
    globalThis.crashboardDatabaseIsAway = false;
  }
});

test("a revoked token is as good as one that never was", async () => {
  const { token, id } = await made("to be revoked");
  await revokeWebhookToken(owner, id);
  expect(await findIngestToken(token)).toBeNull();
  expect(await findIngestToken("never-was-there-at-all")).toBeNull();
  const listed = (await listWebhookTokens(owner)).find((one) => one.id === String(id));
  expect(listed).toMatchObject({ isRevoked: true, lastUsedHour: null, deliveries: 0 });
});

test("what was done stays in the log, whatever anybody does", async () => {
  const { id } = await made("noted");
  await revokeWebhookToken(owner, id);
  const lines = await db.auditEntry.findMany({
    where: { subject: "noted" },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ action }) => action)).toEqual(["token-make", "token-revoke"]);
  for (const change of [
    db.auditEntry.deleteMany(),
    db.auditEntry.updateMany({ data: { subject: "" } }),
    db.$executeRaw`truncate audit_entries`,
  ]) {
    await expect(change).rejects.toThrow("append-only");
  }
});
