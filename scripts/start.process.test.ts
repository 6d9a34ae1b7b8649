import { mkdtemp, readFile, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { findHome } from "@/lib/launch/embedded/locate-home";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { migrate } from "@/lib/launch/migrate";
import { readRunningServer } from "@/lib/launch/running-server";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";

// Run as root, this also tries the hardest place: mkdtemp makes a folder that only root may enter.
let dataDir = "";
const started: CrashboardProcess[] = [];

beforeAll(async () => {
  if (!(await hasBuild())) await buildDashboard();
});

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "crashboard-start-"));
});

afterEach(async () => {
  for (const crashboard of started.splice(0)) {
    crashboard.kill("SIGKILL");
    await crashboard.ended;
  }
  if (await findHome(dataDir)) await (await openDatabase()).destroy();
  await rm(dataDir, { recursive: true, force: true });
});

function start(variables: Record<string, string> = {}, command?: string[]): CrashboardProcess {
  const crashboard = new CrashboardProcess({ DATA_DIR: dataDir, ...variables }, command);
  started.push(crashboard);
  return crashboard;
}

function openDatabase(): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.open({ dataDir, note: () => undefined, throwaway: true });
}

async function postmasterPid(): Promise<number | null> {
  const home = await findHome(dataDir);
  const file = join(home?.data ?? "", "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : Number(text.split("\n")[0]);
}

async function isReady(dashboard: string): Promise<boolean> {
  const response = await fetch(`${dashboard}/api/health/ready`).catch(() => null);
  return response?.status === 200;
}

function occupy(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(server)); // another program occupies it already
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Begins a request and keeps it open until `finish` is called. */
function beginRequest(address: string) {
  const body = "this is no notification";
  const headers = { "content-type": "application/json", "content-length": body.length };
  const open = request(address, { method: "POST", headers });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    open.once("response", (response) => resolve(response.resume()));
    open.once("error", reject);
  });
  open.write(body.slice(0, 5));
  return { finish: () => open.end(body.slice(5)), answer };
}

test("serves beside a taken port, once for each DATA_DIR, and stops when its requests have ended", async () => {
  const other = await occupy(3000);
  const first = start();
  const { dashboard, webhook } = await first.addresses();
  expect(first.output).toMatch(/^Port 3000 is taken by another program: using \d+\.$/m);
  expect(webhook).toMatch(new RegExp(`^${dashboard}/api/ingest/[A-Za-z0-9_-]{43}$`));
  expect(await isReady(dashboard)).toBe(true);
  const alone = beginRequest(webhook);
  alone.finish();
  expect((await alone.answer).headers["keep-alive"]).toBe("timeout=75");

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output).toContain(`Another Crashboard already runs on this data`);
  expect(second.output).toContain(`: ${dashboard}. `);
  expect(await isReady(dashboard)).toBe(true);

  const inFlight = beginRequest(webhook);
  await sleep(200);
  first.kill("SIGTERM");
  await sleep(500);
  inFlight.finish();
  const { statusCode, headers } = await inFlight.answer;
  expect({ statusCode, connection: headers.connection }).toEqual({
    statusCode: 202,
    connection: "close",
  });
  expect(await first.ended).toBe(0);
  expect(await postmasterPid()).toBeNull();
  expect(await readRunningServer(dataDir)).toBeNull();
  other.close();
});

test("comes back after it was killed, and after its database was killed", async () => {
  const killed = start();
  const { dashboard } = await killed.addresses();
  killed.kill("SIGKILL");
  await killed.ended; // its output is closed: the web server has ended as well
  expect(await isReady(dashboard)).toBe(false);

  const adopting = start();
  await adopting.addresses();
  expect(adopting.output).toContain("was still running, left by a Crashboard that was killed");
  adopting.kill("SIGKILL");
  process.kill((await postmasterPid()) ?? 0, "SIGKILL");
  await adopting.ended;

  const recovering = start();
  expect(await isReady((await recovering.addresses()).dashboard)).toBe(true);
  expect(recovering.output).toContain("had not been stopped cleanly: PostgreSQL has recovered it");
  recovering.kill("SIGTERM");
  expect(await recovering.ended).toBe(0);
});

test("goes on when its database is interrupted", async () => {
  const crashboard = start();
  const { dashboard } = await crashboard.addresses();
  process.kill((await postmasterPid()) ?? 0, "SIGKILL");
  await crashboard.says(/The embedded database was interrupted and is back\./);
  expect(await isReady(dashboard)).toBe(true);
  crashboard.kill("SIGTERM");
  expect(await crashboard.ended).toBe(0);
});

test("of two starts at once on new data, one serves and one says so", async () => {
  const both = [start(), start()];
  const ends = both.map((one) => Promise.race([one.ended, one.addresses().then(() => "serves")]));
  expect((await Promise.all(ends)).sort()).toEqual([1, "serves"]);
  const refused = both.find((one) => one.output.includes("Another Crashboard"));
  expect(refused?.output).toMatch(/Another Crashboard (already runs|is just starting)/);
});

test("under npm, SIGTERM to npm and Ctrl-C in its terminal end it cleanly", async () => {
  for (const stop of ["SIGTERM", "Ctrl-C"]) {
    const npm = start({}, ["npm", "start"]);
    await npm.addresses();
    if (stop === "SIGTERM") npm.kill("SIGTERM");
    else npm.interruptGroup();
    expect(await npm.ended).toBe(0);
    expect(await postmasterPid()).toBeNull();
  }
});

test("refuses what it cannot use, each in one sentence", async () => {
  const badSetting = start({ PORT: "http" });
  expect(await badSetting.ended).toBe(1);
  expect(badSetting.output).toMatch(/^PORT must be a whole number from 1 to 65535\.$/m);
  expect(badSetting.output).not.toMatch(/^\s+at /m);

  const other = await occupy(3000);
  const takenPort = start({ PORT: "3000" });
  expect(await takenPort.ended).toBe(1);
  expect(takenPort.output).toMatch(/^Port 3000 on 127\.0\.0\.1 is taken by another program\./m);
  expect(await postmasterPid()).toBeNull();
  other.close();
});

test("refuses a database that is newer than the code", async () => {
  const database = await openDatabase();
  await migrate(database.url, () => undefined);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
     values ('later', '', '9999_later', now())`,
  );
  await client.end();
  const newer = start({ DATABASE_URL: database.url });
  expect(await newer.ended).toBe(1);
  expect(newer.output).toMatch(/^The database is newer than this Crashboard: .*9999_later/m);
  await database.stop();
});
