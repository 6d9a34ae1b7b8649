import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { firstIngestToken } from "@/lib/launch/ingest-token";
import { migrate } from "@/lib/launch/migrate";
import { serveCopy } from "@/scripts/bench/app-copy";
import { openEmptyDatabase } from "@/scripts/bench/bench-database";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { openDurableServer } from "@/scripts/bench/durable-server";
import {
  API_FLOOR_PATH,
  API_FLOOR_ROUTE,
  FLOOR_PATH,
  FLOOR_ROUTE,
} from "@/scripts/bench/floor-route";
import { intakePayloads } from "@/scripts/bench/intake-payloads";
import { interleave } from "@/scripts/bench/interleave";
import { type Posts, postAll, postSteadily } from "@/scripts/bench/load-webhook";
import { spreadOf } from "@/scripts/bench/spread";
import { countUnread, untilRead } from "@/scripts/bench/unread";

const CONNECTIONS = 16;
const ROUNDS = 7;
/** Notifications of one sample, two seconds or so. */
const TIMES = 1_000;
/** A server runs for weeks: most of V8's compiling is over after so many. */
const WARM_UP = 3_000;
const PER_SECOND = 150;
const SECONDS = 300;
const REST_SECONDS = 10;
const MEGABYTES = 700;
const TOKEN = "0123456789abcdef0123456789abcdef";

/** What it costs to keep, store and read notifications, and whether that keeps up. */
export const intake: Benchmark = {
  about: `Notifications of 70 KB per second that are stored, against a route of the same server that only reads them; then ${PER_SECOND} a second for ${SECONDS} seconds (or --seconds N), read too`,
  async run({ folder, signal }, { seconds = SECONDS }) {
    // A database that is as durable as the one that people use, unlike those of other benchmarks.
    const server = await openDurableServer(join(folder, "durable"));
    const database = await openEmptyDatabase(server.url, `crashboard_bench_intake_${process.pid}`);
    try {
      await migrate(database.url, () => undefined);
      await firstIngestToken(database.url, folder, TOKEN);
      const variables = { DATABASE_URL: database.url, DATA_DIR: join(folder, "intake-data") };
      const floors = { ...FLOOR_ROUTE, ...API_FLOOR_ROUTE };
      const app = await serveCopy(join(folder, "intake"), floors, variables);
      const client = new Client({ connectionString: database.url });
      await client.connect();
      try {
        return await measure({ ...app, client, seconds, signal });
      } finally {
        await client.end();
        await app.close();
      }
    } finally {
      await database.close();
      await server.close();
    }
  },
};

type Subject = {
  address: string;
  pid: number;
  client: Client;
  seconds: number;
  signal: AbortSignal;
};

async function measure({ address, pid, client, seconds, signal }: Subject): Promise<Measured> {
  const payloads = intakePayloads(new Date());
  const webhook = `${address}/api/ingest/${TOKEN}`;
  const load = async (path: string, times = TIMES) => {
    const posting = { payloads, connections: CONNECTIONS, signal, times };
    const posts = await postAll({ ...posting, address: path });
    await untilRead(client, signal);
    return posts;
  };
  const [floor, apiFloor] = [address + FLOOR_PATH, address + API_FLOOR_PATH];
  for (const path of [floor, apiFloor, webhook]) await load(path, WARM_UP);
  const samples = await interleave(
    { floor: () => load(floor), subject: () => load(webhook), apiFloor: () => load(apiFloor) },
    ROUNDS,
    signal,
  );

  console.log(`${PER_SECOND} a second for ${seconds} seconds …`);
  const memory = watchMemory(pid);
  const steady = await postSteadily({
    ...{ address: webhook, payloads, connections: 64, signal },
    ...{ perSecond: PER_SECOND, seconds },
  });
  await sleep(REST_SECONDS * 1_000, undefined, { signal });
  const backlog = await countUnread(client);
  const megabytes = memory.end();
  return table({
    floor: samples.get("floor") ?? [],
    apiFloor: samples.get("apiFloor") ?? [],
    subject: samples.get("subject") ?? [],
    ...{ steady, backlog, megabytes },
  });
}

/** The most memory that a process has held since; 0 where the system does not tell it. */
function watchMemory(pid: number): { end: () => number } {
  let most = 0;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    // VmRSS:	  412345 kB
    const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    most = Math.max(most, Number(kilobytes) / 1024);
  }, 1_000);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

type Figures = {
  floor: Posts[];
  apiFloor: Posts[];
  subject: Posts[];
  steady: Posts;
  backlog: number;
  megabytes: number;
};

function table({ floor, apiFloor, subject, steady, backlog, megabytes }: Figures): Measured {
  const rate = (posts: Posts[]) => spreadOf(posts.map(({ perSecond }) => perSecond));
  const late = (posts: Posts[]) => spreadOf(posts.flatMap((one) => one.milliseconds)).p99;
  const ratioTo = (posts: Posts[]) => rate(subject).median / rate(posts).median;
  const lateRatioTo = (posts: Posts[]) => late(subject) / late(posts);
  const row = (name: string, posts: Posts[], ...more: string[]) => {
    const { median, low, high } = rate(posts);
    const between = `${low.toFixed(0)}–${high.toFixed(0)}`;
    return [name, median.toFixed(0), between, `${late(posts).toFixed(0)} ms`, ...more];
  };
  const floorRow = (name: string, posts: Posts[]) =>
    row(name, posts, ratioTo(posts).toFixed(2), lateRatioTo(posts).toFixed(2));
  return {
    table: [
      [
        `${CONNECTIONS} connections, of ${ROUNDS}`,
        "per s",
        "half of them",
        "p99",
        "stored is",
        "its p99",
      ],
      floorRow("only read", floor),
      floorRow("by an API route", apiFloor),
      row("stored", subject),
      [
        `${PER_SECOND} a second`,
        steady.perSecond.toFixed(1),
        "",
        `${late([steady]).toFixed(0)} ms`,
      ],
      [`unread ${REST_SECONDS} s later`, String(backlog)],
      ["most memory, MB", megabytes.toFixed(0)],
    ],
    goals: [
      { what: "stored per second", measured: ratioTo(floor), atLeast: 0.5, format: twoDigits },
      { what: "p99", measured: lateRatioTo(floor), atMost: 4, format: twoDigits },
      {
        what: "steady rate",
        measured: steady.perSecond,
        atLeast: PER_SECOND * 0.99,
        format: perSecond,
      },
      { what: "refused", measured: steady.refused, atMost: 0, format: String },
      { what: "backlog", measured: backlog, atMost: 0, format: (count) => `${count} reports` },
      {
        what: "memory",
        measured: megabytes,
        atMost: MEGABYTES,
        format: (mb) => `${mb.toFixed(0)} MB`,
      },
    ],
  };
}

const twoDigits = (figure: number) => figure.toFixed(2);
const perSecond = (figure: number) => `${figure.toFixed(1)} a second`;
