import { Agent } from "node:http";
import { formatCount } from "@/lib/format";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { interleave } from "@/scripts/bench/interleave";
import { type MeasuredPages, measuredPages } from "@/scripts/bench/measured-pages";
import { type Spread, spreadOf } from "@/scripts/bench/spread";
import { onStage, type Stage } from "@/scripts/bench/stage";
import { timePage } from "@/scripts/bench/time-page";

const ROUNDS = 60;
const FEW = 10_000;
const MANY = 1_000_000;
const GROUPS = 5_000;
const DAYS = 90;

/** What a page may cost at many reports against the same page at few: more at ten million. */
const AT_MOST = 1.3;
const AT_MOST_BEYOND = 1.6;

/** A Crashboard with seeded reports, and its pages. */
type Site = { dashboard: string; cookie: string; pages: MeasuredPages };
type Times = { page: string; few: Spread; many: Spread };

/** What a page costs when a hundred times as many reports are stored. */
export const pages: Benchmark = {
  about: `Time to the last byte of the main pages at ${formatCount(MANY)} reports (or --reports N), against the same pages at ${formatCount(FEW)}`,
  seeding: ({ keep }) => ({ reports: FEW, groups: GROUPS, days: DAYS, keep }),
  async run(stage, { reports = MANY, keep }) {
    const few = await siteOf(stage);
    return onStage(
      stage.signal,
      async (other) => {
        const many = await siteOf(other);
        const times = await measure(few, many, stage.signal);
        return compare(times, reports);
      },
      {
        server: stage.databaseServer,
        seeding: { reports, groups: GROUPS, days: DAYS, keep },
      },
    );
  },
};

async function siteOf({ dashboard, cookie, databaseUrl }: Stage): Promise<Site> {
  return { dashboard, cookie, pages: await measuredPages(databaseUrl) };
}

async function measure(few: Site, many: Site, signal: AbortSignal): Promise<Times[]> {
  const agent = new Agent({ keepAlive: true });
  const times: Times[] = [];
  try {
    for (const page of few.pages.keys()) {
      const open = (site: Site) =>
        timePage(site.dashboard + site.pages.get(page), agent, site.cookie);
      const contestants = { few: () => open(few), many: () => open(many) };
      const samples = await interleave(contestants, ROUNDS, signal);
      times.push({
        page,
        few: spreadOf(samples.get("few") ?? []),
        many: spreadOf(samples.get("many") ?? []),
      });
    }
  } finally {
    agent.destroy();
  }
  return times;
}

function compare(times: Times[], reports: number): Measured {
  const atMost = reports > MANY ? AT_MOST_BEYOND : AT_MOST;
  const rows = times.map(({ page, few, many }) => [
    page,
    ...[few.median, few.p95, many.median, many.p95].map(formatMs),
    formatRatio(many.median / few.median),
    formatRatio(many.p95 / few.p95),
    formatRatio(atMost),
  ]);
  const columns = [FEW, reports].flatMap((count) => [`median at ${formatCount(count)}`, "p95"]);
  const goals = times.map(({ page, few, many }) => ({
    what: `p95 of ${page}`,
    measured: many.p95 / few.p95,
    atMost,
    format: formatRatio,
  }));
  return {
    table: [[`of ${ROUNDS}`, ...columns, "ratio", "of p95", "at most"], ...rows],
    goals,
  };
}

const formatMs = (figure: number) => `${formatCount(Math.round(figure))} ms`;
const formatRatio = (figure: number) => figure.toFixed(2);
