import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Client } from "pg";
import { z } from "zod";
import { formatCount } from "@/lib/format";
import { decodeBody } from "@/lib/ingest/body-codec";
import { seedDatabase } from "@/lib/seed/seed";
import { PERSON_KEY } from "@/scripts/bench/bench-database";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { measureTables, type TableSizes } from "@/scripts/bench/table-sizes";

const compress = promisify(gzip);

const REPORTS = 4_000;
/** So few that one more report is mostly one of a group that is known. */
const GROUPS = 100;
const DAYS = 30;
/** So many reports come at once; then they are read, packed, and what that frees is there for the next. */
const WAVE = 500;

/** What a database with so many reports has on the disk, and the bytes of all their payloads. */
type Filled = { reports: number; tables: TableSizes; raw: number; gzipped: number };

/** What a report costs on the disk with everything that belongs to it. */
export const storage: Benchmark = {
  about: `Bytes on disk for one more report, indexes included, between half of ${formatCount(REPORTS)} reports (or --reports N) and all, against gzip -6 of the same payloads one by one`,
  async run({ databaseUrl, signal }, { reports = REPORTS }) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const filled: Filled[] = [];
      let stored = 0;
      console.log(`Making ${formatCount(reports)} reports, which Crashboard reads and packs …`);
      await seedDatabase(databaseUrl, {
        reports,
        groups: GROUPS,
        days: DAYS,
        now: new Date(),
        bodies: true,
        personKey: PERSON_KEY,
        signal,
        async onStored(more) {
          stored += more;
          const isDue = filled.length === 0 ? stored >= reports / 2 : stored === reports;
          if (isDue || stored % WAVE === 0) await untilNothingWaits(client, signal);
          if (isDue) filled.push(await measure(client, stored));
        },
      });
      const [half, all] = filled;
      if (!half || !all) throw new Error("Too few reports to compare a half with all of them.");
      return compare(half, all);
    } finally {
      await client.end();
    }
  },
};

async function measure(client: Client, reports: number): Promise<Filled> {
  return { reports, tables: await measureTables(client), ...(await weighPayloads(client)) };
}

/**
 * The running Crashboard reads them as those that arrive, which makes their stacks and frames, and then
 * packs their bodies. The room of the plain ones is not given back to the disk but used again: what
 * autovacuum would do some minutes later is done at once.
 */
async function untilNothingWaits(client: Client, signal: AbortSignal): Promise<void> {
  const waiting = `select where exists (select from reports where reader_version is null)
    or exists (select from delivery_bodies where not pack_tried)`;
  while ((await client.query(waiting)).rowCount !== 0) await sleep(500, undefined, { signal });
  await client.query("vacuum (analyze)");
}

const Stored = z.object({
  codec: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  dictionary: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
  length: z.number().nullable(),
});

/** As they came, and compressed one by one. */
async function weighPayloads(client: Client): Promise<Pick<Filled, "raw" | "gzipped">> {
  const total = { raw: 0, gzipped: 0 };
  const keys = await client.query("select database_id, delivery_id from delivery_bodies");
  for (const { database_id, delivery_id } of keys.rows) {
    const { rows } = await client.query(
      `select body.codec, body.bytes, dictionary.bytes as dictionary, dictionary.length
      from delivery_bodies body
      left join body_dictionaries dictionary
        on dictionary.database_id = body.database_id and dictionary.id = body.dictionary_id
      where body.database_id = $1 and body.delivery_id = $2`,
      [database_id, delivery_id],
    );
    const { dictionary, length, ...stored } = Stored.parse(rows[0]);
    const body = await decodeBody({
      ...stored,
      dictionary: dictionary && { bytes: dictionary, length: length ?? 0 },
    });
    total.raw += body.length;
    total.gzipped += (await compress(body, { level: 6 })).length;
  }
  return total;
}

function compare(half: Filled, all: Filled): Measured {
  const more = all.reports - half.reports;
  const each = (before: number, after: number) => (after - before) / more;
  const tables = [...all.tables].map(([name, { rows, indexes }]) => {
    const before = half.tables.get(name) ?? { rows: 0, indexes: 0 };
    return { name, rows: each(before.rows, rows), indexes: each(before.indexes, indexes) };
  });
  const bytesOf = (table: { rows: number; indexes: number }) => table.rows + table.indexes;
  const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
  const rows = sum(tables.map((table) => table.rows));
  const indexes = sum(tables.map((table) => table.indexes));
  const perReport = rows + indexes;
  const fixed = sum([...all.tables.values()].map(bytesOf)) - perReport * all.reports;
  const floor = each(half.gzipped, all.gzipped);
  const line = (name: string, ...figures: number[]) => [name, ...figures.map(formatSize)];
  return {
    table: [
      ["bytes per report", "rows", "indexes", "together", "ratio", "below"],
      ...tables
        .filter((table) => Math.round(bytesOf(table)) > 0)
        .toSorted((a, b) => bytesOf(b) - bytesOf(a))
        .map((table) => line(table.name, table.rows, table.indexes, bytesOf(table))),
      [...line("all tables", rows, indexes, perReport), (perReport / floor).toFixed(3), "1.000"],
      ["payload, gzip -6", "", "", formatSize(floor), "1.000"],
      ["payload as it came", "", "", formatSize(each(half.raw, all.raw))],
      ["fixed, for all reports", "", "", formatSize(fixed)],
    ],
    goals: [
      {
        what: "bytes per report",
        measured: perReport,
        atMost: floor,
        format: (bytes) => `${formatSize(bytes)} bytes`,
      },
    ],
  };
}

const formatSize = (bytes: number) => formatCount(Math.round(bytes));
