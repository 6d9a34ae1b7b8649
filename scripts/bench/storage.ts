import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Client } from "pg";
import { formatCount } from "@/lib/format";
import { decodeBody } from "@/lib/ingest/body-codec";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { onStage } from "@/scripts/bench/stage";
import { measureTables, type TableSizes } from "@/scripts/bench/table-sizes";

const REPORTS = 2_000;
/** Of as many reports one opens a new group. */
const REPORTS_OF_A_GROUP = 20;
const DAYS = 30;

/** Bytes of all payloads: as they came, and compressed one by one. */
type Payloads = { raw: number; gzipped: number };

/** What a report costs on the disk with everything that belongs to it. */
export const storage: Benchmark = {
  about: `Bytes on disk per report, indexes included, at ${formatCount(REPORTS)} reports (or --reports N), against gzip -6 of the same payloads one by one`,
  async run(stage, { reports = REPORTS, keep }) {
    const { signal, databaseServer: server } = stage;
    const fixed = await onDatabase(stage.databaseUrl, measureTables);
    const groups = Math.max(1, Math.round(reports / REPORTS_OF_A_GROUP));
    return onStage(
      signal,
      ({ databaseUrl }) =>
        onDatabase(databaseUrl, async (client) => {
          await untilAllAreRead(client, signal);
          const sizes = await measureTables(client);
          const payloads = await weighPayloads(client);
          return compare(reports, fixed, sizes, payloads);
        }),
      { server, seeding: { reports, groups, days: DAYS, bodies: true, keep } },
    );
  },
};

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The running Crashboard reads them as those that arrive, which makes their stacks and frames. */
async function untilAllAreRead(client: Client, signal: AbortSignal): Promise<void> {
  console.log("Crashboard reads them …");
  const waiting = "select from reports where reader_version is null limit 1";
  while ((await client.query(waiting)).rowCount !== 0) await sleep(500, undefined, { signal });
}

async function weighPayloads(client: Client): Promise<Payloads> {
  const compress = promisify(gzip);
  const total = { raw: 0, gzipped: 0 };
  const keys = await client.query("select database_id, delivery_id from delivery_bodies");
  for (const { database_id, delivery_id } of keys.rows) {
    const { rows } = await client.query(
      "select codec, bytes from delivery_bodies where database_id = $1 and delivery_id = $2",
      [database_id, delivery_id],
    );
    const body = await decodeBody(rows[0]);
    total.raw += body.length;
    total.gzipped += (await compress(body, { level: 6 })).length;
  }
  return total;
}

function compare(
  reports: number,
  fixed: TableSizes,
  sizes: TableSizes,
  payloads: Payloads,
): Measured {
  const each = (bytes: number) => bytes / reports;
  const tables = [...sizes].map(([name, { rows, indexes }]) => {
    const empty = fixed.get(name) ?? { rows: 0, indexes: 0 };
    return { name, rows: each(rows - empty.rows), indexes: each(indexes - empty.indexes) };
  });
  const sum = (cell: (table: { rows: number; indexes: number }) => number) =>
    tables.reduce((total, table) => total + cell(table), 0);
  const [rows, indexes] = [sum((table) => table.rows), sum((table) => table.indexes)];
  const floor = each(payloads.gzipped);
  const ratio = (bytes: number) => (bytes / floor).toFixed(3);
  const line = (name: string, ...parts: number[]) => [name, ...parts.map(formatSize)];
  return {
    table: [
      ["bytes per report", "rows", "indexes", "together", "ratio", "below"],
      ...tables
        .toSorted((a, b) => b.rows + b.indexes - a.rows - a.indexes)
        .filter((table) => Math.round(table.rows + table.indexes) > 0)
        .map((table) => line(table.name, table.rows, table.indexes, table.rows + table.indexes)),
      [...line("all tables", rows, indexes, rows + indexes), ratio(rows + indexes), "1.000"],
      ["payloads as they came", "", "", formatSize(each(payloads.raw))],
      ["payloads, gzip -6", "", "", formatSize(floor), ratio(floor)],
    ],
    goals: [
      {
        what: "bytes per report",
        measured: rows + indexes,
        atMost: floor,
        format: (bytes) => `${formatSize(bytes)} bytes`,
      },
    ],
  };
}

const formatSize = (bytes: number) => formatCount(Math.round(bytes));
