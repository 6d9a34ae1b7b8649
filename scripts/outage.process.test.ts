import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connect } from "@/lib/db";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { v1aPayload } from "@/lib/testing/payloads";
import { findLosses, untilStored } from "@/lib/testing/torture/find-losses";
import { Load } from "@/lib/testing/torture/load";

const DATABASE = "outage";
/** Some 150 notifications a second. */
const LOAD = { database: DATABASE, pauseMs: 50 };

/** PostgreSQL is stopped for so long; `OUTAGE_SECONDS=60 npm test -- scripts/outage.process.test.ts`. */
const OUTAGE_SECONDS = Number(process.env.OUTAGE_SECONDS ?? 3);

/** All take half a minute on a machine that has nothing else to do. */
const TIMEOUT = 240_000 + OUTAGE_SECONDS * 10_000;

let folder = "";
let database: EmbeddedPostgres;
let crashboard: CrashboardProcess;

beforeAll(async () => {
  if (!(await hasBuild())) await buildDashboard();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-outage-"));
  database = await openDatabase();
});

afterEach(async () => {
  crashboard.killGroup();
  await crashboard.ended;
  await database.stop();
  await (await openDatabase()).destroy();
  await rm(folder, { recursive: true, force: true });
});

/** A server of the user's own, as DATABASE_URL names it: Crashboard cannot start it. */
function openDatabase(): Promise<EmbeddedPostgres> {
  const dataDir = join(folder, "database");
  return EmbeddedPostgres.open({ dataDir, note: () => undefined, throwaway: true });
}

function start(port = ""): CrashboardProcess {
  crashboard = new CrashboardProcess({
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, "data"),
    PORT: port,
  });
  return crashboard;
}

async function post(webhook: string, payload: object): Promise<number> {
  return (await fetch(webhook, { method: "POST", body: JSON.stringify(payload) })).status;
}

test(
  "PostgreSQL stopped under load: every answer is 2xx, nothing is lost, and order is kept",
  async () => {
    const { webhook, dashboard } = await start().addresses();
    const load = new Load({ ...LOAD, webhook: () => webhook });
    await pause(2_000);
    await database.stop();
    await pause(OUTAGE_SECONDS * 1_000);
    expect((await fetch(`${dashboard}/api/health/ready`)).status).toBe(503);

    // A restart in the middle: what waits stays, and known tokens are known.
    await load.end();
    crashboard.kill("SIGTERM");
    expect(await crashboard.ended).toBe(0);
    const again = await start(new URL(dashboard).port).addresses();
    expect(again.webhook).toBe(webhook);
    const more = new Load({ ...LOAD, webhook: () => webhook });
    await pause(1_000);
    expect(await post(`${dashboard}/api/ingest/${"0".repeat(32)}`, v1aPayload())).toBe(503);

    database = await openDatabase();
    await crashboard.says(/The database answers: Crashboard goes on with it/);
    await pause(1_000);
    await more.end();

    const client = new Client({ connectionString: database.url });
    await client.connect();
    await untilStored(client, join(folder, "data"));
    const sent = [...load.sent, ...more.sent];
    expect(sent.map(({ status }) => status).filter((status) => (status ?? 0) >= 300)).toEqual([]);
    expect(sent.filter(({ status }) => status === null)).toEqual([]);
    expect(sent.filter(({ status }) => status === 202).length).toBeGreaterThan(20);
    expect(await findLosses(client, sent)).toEqual([]);
    await client.end();
    const db = connect(database.url);
    expect(await findMiscounts(DATABASE, db)).toEqual([]);
    await db.$disconnect();
  },
  TIMEOUT,
);

test(
  "a database that is read-only, and one that says nothing: what comes waits, and is there once",
  async () => {
    const { webhook, dashboard } = await start().addresses();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const ids: number[] = [];
    const arrive = async (status: number) => {
      ids.push(ids.length + 1);
      expect(await post(webhook, v1aPayload({ database: DATABASE, id: ids.length }))).toBe(status);
    };
    const untilAllStored = async () => {
      await untilStored(client, join(folder, "data"));
      const { rows } = await client.query(
        "select array_agg(bugsplat_id::int order by bugsplat_id) as ids from reports",
      );
      expect(rows).toEqual([{ ids }]);
    };
    const setReadOnly = async (value: "on" | "off") => {
      await client.query("set transaction_read_only = off");
      await client.query(`alter system set default_transaction_read_only = ${value}`);
      await client.query("select pg_reload_conf()");
    };

    await arrive(201);
    await setReadOnly("on");
    await pause(500);
    await arrive(202);
    await arrive(202);
    const ready = await fetch(`${dashboard}/api/health/ready`);
    expect([ready.status, await ready.text()]).toEqual([
      503,
      expect.stringContaining("The database is read-only."),
    ]);
    await setReadOnly("off");
    await untilAllStored();

    // It answers whoever asks, and says nothing to who would write a delivery. What it was asked then
    // may still happen when it goes on: the spool's own try must not make a second one of it.
    await client.query("begin");
    await client.query("lock table deliveries in access exclusive mode");
    await arrive(202);
    await client.query("rollback");
    await untilAllStored();
    await client.end();
  },
  TIMEOUT,
);

test(
  "when nobody reads its output any more it serves on, with and without its database",
  async () => {
    const { webhook, dashboard } = await start().addresses();
    crashboard.deafen();
    await database.stop();
    for (let request = 0; request < 5; request += 1) {
      const response = await fetch(`${dashboard}/groups`, { signal: AbortSignal.timeout(20_000) });
      expect(response.status).toBe(500);
    }
    expect(await post(webhook, v1aPayload())).toBe(202);

    crashboard.kill("SIGTERM");
    expect(await crashboard.ended).toBe(0);
    database = await openDatabase();
  },
  TIMEOUT,
);
