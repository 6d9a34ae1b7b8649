import { Client } from "pg";
import { personHasher } from "@/lib/privacy/person-hash";
import { COUNTING_TABLES } from "@/lib/rollups/rollup-tables";
import { Places } from "@/lib/seed/places";
import { planSeed, type SeededReport, type SeedPlan, seededDatabases } from "@/lib/seed/plan";
import { fullNotification, narrowNotification } from "@/lib/seed/seeded-notification";
import { storeBatch } from "@/lib/seed/store-batch";
import { StartProblem } from "@/lib/start-problem";

export type SeedOptions = Omit<SeedPlan, "ending" | "seed"> & {
  seed?: number;
  /** PERSON_KEY of the installation. */
  personKey: string;
  /** With bodies of about 70 KB; without, report pages say that theirs is kept no longer. */
  bodies?: boolean;
  /** Into a database that holds other data too. */
  force?: boolean;
  /** Told how many more reports are stored; the next ones wait for it. */
  onStored?: (reports: number) => void | Promise<void>;
  signal?: AbortSignal;
};

const BATCH = 5_000;
const BATCH_WITH_BODIES = 100;

/**
 * Fills a migrated database with made-up reports, in BugSplat databases of their own, as if they had
 * arrived here. The same numbers give the same reports.
 * @returns the names of the BugSplat databases
 * @throws StartProblem when the database holds data already and `force` is not set
 */
export async function seedDatabase(databaseUrl: string, options: SeedOptions): Promise<string[]> {
  const { seed = 1, bodies = false, personKey, onStored, signal } = options;
  const hashPerson = personHasher(personKey);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const taken = await databaseNames(client);
    if (taken.size > 0 && !options.force) throw notEmpty(taken);
    const plan = { ...options, seed, ending: freeEnding(taken) };
    const places = new Places(client, await firstTokenId(client), options.now);
    const size = bodies ? BATCH_WITH_BODIES : BATCH;
    for (const reports of inBatches(planSeed(plan), size)) {
      signal?.throwIfAborted();
      const notification = bodies ? fullNotification : narrowNotification;
      const batch = reports.map((report) => ({ report, ...notification(report) }));
      await storeBatch(client, places, batch, hashPerson);
      await onStored?.(reports.length);
    }
    await tidy(client);
    return seededDatabases(plan);
  } finally {
    await client.end();
  }
}

function* inBatches(reports: Iterable<SeededReport>, size: number): Generator<SeededReport[]> {
  let batch: SeededReport[] = [];
  for (const report of reports) {
    batch.push(report);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function databaseNames(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>("select name from databases");
  return new Set(rows.map(({ name }) => name));
}

/** So that nothing that is here is touched, not even what was seeded before. */
function freeEnding(taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "_seeded" : `_seeded_${number}`;
    if (!seededDatabases({ ending }).some((name) => taken.has(name))) return ending;
  }
}

function notEmpty(taken: Set<string>): StartProblem {
  const names = [...taken].slice(0, 3).join(", ");
  return new StartProblem(
    `This database holds reports already (of ${names}${taken.size > 3 ? ", …" : ""}), so nothing was added: made-up reports among real ones mislead. Name an empty one in DATABASE_URL or DATA_DIR, or add --force: the made-up reports then come in BugSplat databases of their own.`,
  );
}

/** The token that the reports came by; 0 before the first start has made one. */
async function firstTokenId(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string | null }>(
    "select min(id) as id from ingest_tokens",
  );
  return rows[0]?.id ?? "0";
}

/** What autovacuum would do some minutes later; without it the first pages are planned blindly. */
async function tidy(client: Client): Promise<void> {
  const tables = [...FILLED, ...COUNTING_TABLES.map(({ name }) => name.text)];
  await client.query(`vacuum (analyze) ${tables.join(", ")}`);
}

const FILLED = [
  "deliveries",
  "applications",
  "versions",
  "groups",
  "frames",
  "stacks",
  "facts",
  "fact_sets",
  "reports",
];
