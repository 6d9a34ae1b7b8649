import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { connect } from "@/lib/db";
import { untilReached } from "@/lib/launch/serve-without-database";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { findLosses, untilStored } from "@/lib/testing/torture/find-losses";
import { Load } from "@/lib/testing/torture/load";
import { TorturedServer } from "@/lib/testing/torture/tortured-server";

export type TortureOptions = {
  /** How often the server is killed. */
  kills: number;
  /** How often PostgreSQL is killed. */
  postgresKills: number;
  /** At least so long there is load. */
  seconds: number;
  /** Told in a line what happens. */
  note: (line: string) => void;
};

/** What was sent, and all that is not as it should be, in sentences. */
export type Tortured = { sent: number; accepted: number; problems: string[] };

const DATABASE = "torture";
const BACK_WITHIN_MS = 60_000;
/** After a start, before the next kill. */
const LONGEST_LIFE_MS = 3_000;

/**
 * Kills a Crashboard and its database at random moments under load, lets them come back by
 * themselves, and compares what is stored with what was answered.
 */
export async function torture(options: TortureOptions): Promise<Tortured> {
  const dataDir = await mkdtemp(join(tmpdir(), "crashboard-torture-"));
  const server = new TorturedServer(dataDir);
  try {
    await server.start();
    const load = new Load({ database: DATABASE, webhook: () => server.webhook });
    const began = Date.now();
    for (const kill of shuffledKills(options)) {
      await TorturedServer.someTime(LONGEST_LIFE_MS);
      await strike(server, kill);
      options.note(`${kill} killed; ${load.accepted} accepted so far`);
    }
    await pause(Math.max(1_000, options.seconds * 1_000 - (Date.now() - began)));
    await load.end();
    const problems = await compare(server, load, dataDir);
    await server.stop();
    return { sent: load.sent.length, accepted: load.accepted, problems };
  } finally {
    await server.destroy();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Victim = "server" | "PostgreSQL";

async function strike(server: TorturedServer, victim: Victim): Promise<void> {
  if (victim === "PostgreSQL") return server.killPostgres();
  await server.kill();
  await server.start();
}

function shuffledKills({ kills, postgresKills }: TortureOptions): Victim[] {
  const victims = [
    ...Array<Victim>(kills).fill("server"),
    ...Array<Victim>(postgresKills).fill("PostgreSQL"),
  ];
  return victims
    .map((victim) => ({ victim, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ victim }) => victim);
}

async function compare(server: TorturedServer, load: Load, dataDir: string): Promise<string[]> {
  const url = await server.databaseUrl();
  // PostgreSQL may have been killed last, and be just coming back.
  await untilReached(url, AbortSignal.timeout(BACK_WITHIN_MS));
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await untilStored(client, dataDir);
    const losses = await findLosses(client, load.sent);
    return [...load.refusals, ...losses, ...(await miscountsIn(url))];
  } finally {
    await client.end();
  }
}

async function miscountsIn(url: string): Promise<string[]> {
  const db = connect(url);
  try {
    const miscounts = await findMiscounts(DATABASE, db);
    return miscounts.map(({ place, kept, recounted }) => `${place}: ${kept} is ${recounted}`);
  } finally {
    await db.$disconnect();
  }
}
