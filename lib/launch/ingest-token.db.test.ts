import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { firstIngestToken } from "@/lib/launch/ingest-token";

const url = process.env.DATABASE_URL ?? "";
const client = new Client({ connectionString: url });
let dataDir = "";

beforeAll(async () => {
  await client.connect();
});

afterAll(() => client.end());

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "crashboard-token-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

async function known(token: string) {
  const { rowCount } = await client.query("select from ingest_tokens where token_hash = $1", [
    hashOf(token),
  ]);
  return rowCount;
}

test("makes a secret token once, keeps it to its owner, and tells the database its hash", async () => {
  const starts = [1, 2, 3].map(() => firstIngestToken(url, dataDir, null));
  const [first, ...others] = await Promise.all(starts);
  expect(first?.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  for (const other of others) expect(other).toEqual(first);
  expect(await firstIngestToken(url, dataDir, null)).toEqual(first);
  expect(await known(first?.token ?? "")).toBe(1);

  const file = join(dataDir, "ingest-token");
  expect((await readFile(file, "utf8")).trim()).toBe(first?.token);
  if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("takes the token of INGEST_TOKEN instead, and says when it was revoked", async () => {
  const token = "a-token-of-somebodys-own";
  expect(await firstIngestToken(url, dataDir, token)).toEqual({ token, revoked: false });
  expect(await known(token)).toBe(1);
  await client.query("update ingest_tokens set revoked_at = now() where token_hash = $1", [
    hashOf(token),
  ]);
  expect(await firstIngestToken(url, dataDir, token)).toEqual({ token, revoked: true });
});
