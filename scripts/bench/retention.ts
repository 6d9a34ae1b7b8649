import { randomBytes } from "node:crypto";
import { Agent } from "node:http";
import { join } from "node:path";
import { Client } from "pg";
import { formatCount } from "@/lib/format";
import { firstOwner } from "@/lib/launch/first-owner";
import { firstIngestToken } from "@/lib/launch/ingest-token";
import { ADMIN, signInByForm } from "@/lib/testing/sign-in-by-form";
import { serveCopy } from "@/scripts/bench/app-copy";
import { openSeededDatabase, PERSON_KEY } from "@/scripts/bench/bench-database";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { openDurableServer } from "@/scripts/bench/durable-server";
import { FLOOR_PATH, FLOOR_ROUTE } from "@/scripts/bench/floor-route";
import { seededPayloads } from "@/scripts/bench/intake-payloads";
import { interleave } from "@/scripts/bench/interleave";
import { type Posts, postAll } from "@/scripts/bench/load-webhook";
import { type MeasuredPages, measuredPages } from "@/scripts/bench/measured-pages";
import { RetentionSwitch, retentionRoute } from "@/scripts/bench/retention-switch";
import {
  compareWithRest,
  type PageTimes,
  type RetentionSample,
} from "@/scripts/bench/retention-table";
import { seededPlaces } from "@/scripts/bench/seeded-places";
import { timePage } from "@/scripts/bench/time-page";
import { untilIdle } from "@/scripts/bench/unread";

const REPORTS = 1_000_000;
const GROUPS = 5_000;
const DAYS = 90;
/** What is older goes; what lists show, which is of the last 30 days, stays the same. */
const KEPT_DAYS = 30;

const ROUNDS = 7;
/** How often a page is opened in one round. */
const VISITS = 10;
const CONNECTIONS = 16;
/** Notifications of one sample. */
const TIMES = 600;
const TOKEN = "0123456789abcdef0123456789abcdef";

/** What pages and intake cost while old reports go. */
export const retention: Benchmark = {
  about: `Notifications of 70 KB stored per second and time of the main pages, at ${formatCount(REPORTS)} reports (or --reports N) of ${DAYS} days, while all older than ${KEPT_DAYS} days go, against the same while none goes`,
  async run({ folder, signal }, { reports = REPORTS }) {
    const server = await openDurableServer(join(folder, "durable"));
    // It is not kept: the reports of one run are gone for the next.
    const seeding = { reports, groups: GROUPS, days: DAYS };
    const name = `crashboard_bench_retention_${process.pid}`;
    try {
      const database = await openSeededDatabase(server.url, name, seeding, signal);
      try {
        return await onSite(database.url, folder, (site) => measure({ ...site, signal }));
      } finally {
        await database.close();
      }
    } finally {
      await server.close();
    }
  },
};

/** A Crashboard with the floor of intake and a switch for retention; nothing else works on its database. */
type Site = { address: string; cookie: string; databaseUrl: string; client: Client };

async function onSite<T>(
  databaseUrl: string,
  folder: string,
  work: (site: Site) => Promise<T>,
): Promise<T> {
  await firstIngestToken(databaseUrl, folder, TOKEN);
  await firstOwner(databaseUrl, ADMIN);
  const variables = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, "retention-data"),
    AUTH_SECRET: randomBytes(32).toString("hex"),
    PERSON_KEY,
  };
  const more = { ...FLOOR_ROUTE, ...(await retentionRoute()) };
  const app = await serveCopy(join(folder, "retention"), more, variables);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const cookie = await signInByForm(app.address);
    return await work({ address: app.address, cookie, databaseUrl, client });
  } finally {
    await client.end();
    await app.close();
  }
}

async function measure(site: Site & { signal: AbortSignal }): Promise<Measured> {
  const { address, databaseUrl, client, signal } = site;
  const retention = new RetentionSwitch(address, client, signal);
  const pages = await measuredPages(databaseUrl);
  const payloads = seededPayloads(await seededPlaces(client));
  const post = (path: string) =>
    postAll({ address: address + path, payloads, connections: CONNECTIONS, signal, times: TIMES });

  /** The floor is no traffic that retention gives way to, so it is always taken at rest. */
  const sample = async (keptDays: number | null): Promise<RetentionSample> => {
    await untilIdle(client, signal);
    const floor = accepted(await post(FLOOR_PATH));
    if (keptDays !== null) await retention.start(keptDays);
    const opened = await retention.watch(() => openAll(pages, site));
    const stored = await retention.watch(async () => accepted(await post(`/api/ingest/${TOKEN}`)));
    if (keptDays !== null) await retention.stop();
    return { floor, opened, stored };
  };
  const samples = await interleave(
    { rest: () => sample(null), work: () => sample(KEPT_DAYS) },
    ROUNDS,
    signal,
  );
  return compareWithRest({ rest: samples.get("rest") ?? [], work: samples.get("work") ?? [] });
}

type Visitor = { address: string; cookie: string; signal: AbortSignal };

/** Opens each page some times, one after the other. */
async function openAll(
  pages: MeasuredPages,
  { address, cookie, signal }: Visitor,
): Promise<PageTimes> {
  const agent = new Agent({ keepAlive: true });
  const times: PageTimes = new Map([...pages.keys()].map((page) => [page, []]));
  try {
    for (let visit = 0; visit < VISITS; visit++) {
      for (const [page, path] of pages) {
        signal.throwIfAborted();
        times.get(page)?.push(await timePage(address + path, agent, cookie));
      }
    }
    return times;
  } finally {
    agent.destroy();
  }
}

/** @throws when some were refused: what is not stored costs nothing */
function accepted(posts: Posts): Posts {
  if (posts.refused === 0) return posts;
  throw new Error(`${posts.refused} notifications were refused.`);
}
