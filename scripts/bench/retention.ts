import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { formatCount } from "@/lib/format";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { intakePayloads } from "@/scripts/bench/intake-payloads";
import { interleave } from "@/scripts/bench/interleave";
import { postAll } from "@/scripts/bench/load-webhook";
import { spreadOf } from "@/scripts/bench/spread";
import type { Stage } from "@/scripts/bench/stage";
import { timePage } from "@/scripts/bench/time-page";

const REPORTS = 1_000_000;
const ROUNDS = 7;
const CONNECTIONS = 16;
/** Notifications and pages of one sample. */
const TIMES = 400;
const PAGES = 25;
const AT_LEAST = 0.8;

/** What one sample has seen, with the reports that went meanwhile. */
type Sample = { stored: number; pages: number; gone: number };

/** What a run of retention takes from those who are served beside it. */
export const retention: Benchmark = {
  about: `Notifications stored per second, and group lists, while retention removes most of ${formatCount(REPORTS)} reports (or --reports N), against the same without`,
  seeding: ({ reports = REPORTS, keep }) => ({ reports, groups: 5_000, days: 90, keep }),
  async run(stage) {
    const client = new Client({ connectionString: stage.databaseUrl });
    await client.connect();
    try {
      const payloads = intakePayloads(new Date());
      const samples = await interleave(
        {
          quiet: () => sample(stage, client, payloads, false),
          removing: () => sample(stage, client, payloads, true),
        },
        ROUNDS,
        stage.signal,
      );
      return table(samples.get("quiet") ?? [], samples.get("removing") ?? []);
    } finally {
      await client.end();
    }
  },
};

async function sample(
  { webhook, dashboard, cookie, signal }: Stage,
  client: Client,
  payloads: Iterator<string>,
  removing: boolean,
): Promise<Sample> {
  await setRules(client, removing);
  await awaitRuns(client, removing, signal);
  const before = await countGone(client);
  const posting = { address: webhook, payloads, connections: CONNECTIONS, signal };
  const { perSecond } = await postAll({ ...posting, times: TIMES });
  while ((await ask(client, UNREAD)) > 0) await sleep(200, undefined, { signal });

  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  for (let page = 0; page < PAGES; page += 1) await timePage(`${dashboard}/groups`, agent, cookie);
  const pages = PAGES / ((performance.now() - began) / 1_000);
  agent.destroy();
  return { stored: perSecond, pages, gone: (await countGone(client)) - before };
}

/** Rules that are saved anew end the run by those before. */
async function setRules(client: Client, removing: boolean): Promise<void> {
  await client.query(
    `insert into retention_rules (database_id, most_reports, revision, changed_at)
    select id, $1::int, 1, now() from databases
    on conflict (database_id) do update
    set most_reports = excluded.most_reports, revision = retention_rules.revision + 1`,
    [removing ? 1 : null],
  );
}

async function awaitRuns(client: Client, removing: boolean, signal: AbortSignal): Promise<void> {
  while ((await ask(client, OPEN_RUNS)) > 0 !== removing) await sleep(200, undefined, { signal });
}

const OPEN_RUNS = `select count(*)::int as count from retention_runs r
  join retention_rules s on s.database_id = r.database_id and s.revision = r.revision
  where r.finished_at is null`;
const UNREAD = "select count(*)::int as count from reports where reader_version is null";

const countGone = (client: Client) =>
  ask(client, "select count(*)::int as count from gone_reports");

async function ask(client: Client, question: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(question);
  return rows[0]?.count ?? 0;
}

function table(quiet: Sample[], removing: Sample[]): Measured {
  const row = (name: string, of: (one: Sample) => number) => {
    const [without, beside] = [spreadOf(quiet.map(of)), spreadOf(removing.map(of))];
    const ratio = beside.median / without.median;
    const cells = [without, beside].flatMap(({ median, low, high }) => [
      median.toFixed(1),
      `${low.toFixed(1)}–${high.toFixed(1)}`,
    ]);
    return { name, ratio, cells: [name, ...cells, ratio.toFixed(2)] };
  };
  const rows = [
    row("stored per second", ({ stored }) => stored),
    row("group lists per second", ({ pages }) => pages),
  ];
  const gone = spreadOf(removing.map((one) => one.gone));
  return {
    table: [
      [`of ${ROUNDS}`, "without", "half of them", "beside", "half of them", "ratio"],
      ...rows.map(({ cells }) => cells),
      [
        "reports that went in a sample",
        "",
        "",
        formatCount(Math.round(gone.median)),
        `${formatCount(Math.round(gone.low))}–${formatCount(Math.round(gone.high))}`,
      ],
    ],
    goals: [
      ...rows.map(({ name, ratio }) => ({
        what: name,
        measured: ratio,
        atLeast: AT_LEAST,
        format: (figure: number) => figure.toFixed(2),
      })),
      { what: "reports that went", measured: gone.median, atLeast: 1, format: String },
    ],
  };
}
