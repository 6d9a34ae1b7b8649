import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { formatCount } from "@/lib/format";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { intakePayloads } from "@/scripts/bench/intake-payloads";
import { interleave } from "@/scripts/bench/interleave";
import { postAll } from "@/scripts/bench/load-webhook";
import { measuredPages } from "@/scripts/bench/measured-pages";
import { type Spread, spreadOf } from "@/scripts/bench/spread";
import type { Stage } from "@/scripts/bench/stage";
import { timePage } from "@/scripts/bench/time-page";

const REPORTS = 1_000_000;
const GROUPS = 5_000;
const DAYS = 90;
/** Two thirds of what is there goes, or what of that is not kept always. */
const KEPT_DAYS = 30;

const ROUNDS = 20;
/** Notifications of one sample, and over how many connections. */
const TIMES = 300;
const CONNECTIONS = 16;
/** A first look counts what is to go. */
const REMOVES_WITHIN_SECONDS = 60;

/** What a sample took of the other's time, so much of it must be left. */
const AT_LEAST = 0.8;

/** What a page costs and what is taken in while old reports go, against the same in between. */
export const retention: Benchmark = {
  about: `Time of the main pages and notifications per second while ${formatCount(REPORTS)} reports (or --reports N) lose what is older than ${KEPT_DAYS} of ${DAYS} days, against the same while nothing goes`,
  seeding: ({ reports = REPORTS, keep }) => ({ reports, groups: GROUPS, days: DAYS, keep }),
  async run(stage) {
    const client = new Client({ connectionString: stage.databaseUrl });
    await client.connect();
    try {
      return await measure(stage, new Rules(client));
    } finally {
      await client.end();
    }
  },
};

/** Switches retention on and off; what it has begun goes on where it was. */
class Rules {
  /** Reports that went, and how many milliseconds that took. */
  gone = 0;
  milliseconds = 0;

  constructor(private readonly client: Client) {}

  /** Does the work while old reports go. */
  async inForce<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query(
      `insert into retention_rules (database_id, report_days, revision, changed_at)
       select id, $1, 1, now() from databases
       where exists (select from reports where database_id = id)
       on conflict do nothing`,
      [KEPT_DAYS],
    );
    await this.untilSomeGo();
    const [before, beganAt] = [await this.countGone(), performance.now()];
    const result = await work();
    this.gone += (await this.countGone()) - before;
    this.milliseconds += performance.now() - beganAt;
    await this.client.query("delete from retention_rules");
    // The step that is underway ends.
    await sleep(500);
    return result;
  }

  private async untilSomeGo(): Promise<void> {
    const deadline = Date.now() + REMOVES_WITHIN_SECONDS * 1_000;
    const before = await this.countGone();
    while ((await this.countGone()) === before) {
      if (Date.now() > deadline) throw new Error("Nothing goes any more: too few reports.");
      await sleep(50);
    }
  }

  private async countGone(): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(
      "select coalesce(sum(gone_reports), 0)::int as count from retention_runs",
    );
    return rows[0]?.count ?? 0;
  }
}

async function measure({ dashboard, webhook, cookie, ...stage }: Stage, rules: Rules) {
  const { signal } = stage;
  const pages = [...(await measuredPages(stage.databaseUrl)).values()];
  const agent = new Agent({ keepAlive: true });
  const payloads = intakePayloads(new Date());
  const openAll = async () => {
    let milliseconds = 0;
    for (const page of pages) milliseconds += await timePage(dashboard + page, agent, cookie);
    return milliseconds;
  };
  const post = async () => {
    const posting = { address: webhook, payloads, connections: CONNECTIONS, signal };
    const { perSecond, refused } = await postAll({ ...posting, times: TIMES });
    if (refused > 0) throw new Error(`${refused} notifications were refused.`);
    return perSecond;
  };
  try {
    const contestants = {
      pages: openAll,
      pagesMeanwhile: () => rules.inForce(openAll),
      posts: post,
      postsMeanwhile: () => rules.inForce(post),
    };
    const samples = await interleave(contestants, ROUNDS, signal);
    const spread = (name: keyof typeof contestants) => spreadOf(samples.get(name) ?? []);
    return compare(rules, {
      pages: [spread("pages"), spread("pagesMeanwhile")],
      posts: [spread("posts"), spread("postsMeanwhile")],
    });
  } finally {
    agent.destroy();
  }
}

/** Of each what it is while nothing goes, and meanwhile. */
type Compared = { pages: [Spread, Spread]; posts: [Spread, Spread] };

function compare(rules: Rules, { pages, posts }: Compared): Measured {
  const ratios = {
    pages: pages[0].median / pages[1].median,
    posts: posts[1].median / posts[0].median,
  };
  const row = (name: string, [rest, meanwhile]: [Spread, Spread], ratio: number) => [
    name,
    ...[rest, meanwhile].flatMap(({ median, low, high }) => [
      median.toFixed(0),
      `${low.toFixed(0)}–${high.toFixed(0)}`,
    ]),
    ratio.toFixed(2),
    AT_LEAST.toFixed(2),
  ];
  const format = (ratio: number) => ratio.toFixed(2);
  return {
    table: [
      [
        ...[`of ${ROUNDS}`, "nothing goes", "half of them"],
        ...["reports go", "half of them", "ratio", "at least"],
      ],
      row("all pages once, ms", pages, ratios.pages),
      row("notifications per s", posts, ratios.posts),
      ["reports that went per s", "", "", (rules.gone / (rules.milliseconds / 1_000)).toFixed(0)],
    ],
    goals: [
      { what: "pages", measured: ratios.pages, atLeast: AT_LEAST, format },
      { what: "intake", measured: ratios.posts, atLeast: AT_LEAST, format },
    ],
  };
}
