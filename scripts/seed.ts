// npm run seed: fills the configured database with made-up reports, in bulk.
import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { onOwnDatabase } from "@/lib/launch/own-database";
import { ownPersonKey } from "@/lib/launch/person-key";
import { listenForStop } from "@/lib/launch/stop-signals";
import { seedDatabase } from "@/lib/seed/seed";
import { StartProblem } from "@/lib/start-problem";
import { showProgress } from "@/scripts/progress-bar";
import { wholeNumber } from "@/scripts/whole-number";

const usage = `Usage: npm run seed -- --reports N [OPTIONS]
  --reports N     how many reports
  --groups N      at most how many groups, 5000 by default
  --days N        over how many days until now, 90 by default
  --bodies        with bodies of about 70 KB, so that report pages are full
  --seed N        another number gives other reports, 1 by default
  --force         also into a database that holds other data
  --help          shows this`;

const options = readOptions(process.argv.slice(3));
if (options.help || options.reports === undefined) console.log(usage);
else await seed({ ...options, reports: options.reports });
process.exit(0);

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        reports: { type: "string" },
        groups: { type: "string", default: "5000" },
        days: { type: "string", default: "90" },
        bodies: { type: "boolean", default: false },
        seed: { type: "string", default: "1" },
        force: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

type Given = ReturnType<typeof readOptions> & { reports: string };

async function seed({ reports, groups, days, seed, bodies, force }: Given): Promise<void> {
  const plan = {
    reports: wholeNumber("--reports", reports, 100_000_000),
    groups: wholeNumber("--groups", groups, 1_000_000),
    days: wholeNumber("--days", days, 3650),
    seed: wholeNumber("--seed", seed, 1_000_000),
    now: new Date(),
  };
  const signal = listenForStop().requested;
  await onOwnDatabase(console.log, async (url) => {
    console.log(`Making ${plan.reports} reports of ${plan.days} days`);
    const progress = showProgress(plan.reports);
    try {
      const personKey = await ownPersonKey(env.dataDir, env.personKey);
      const made = await seedDatabase(url, {
        ...plan,
        ...{ bodies, force, personKey, onStored: progress.step, signal },
      });
      console.log(`Done, in ${made.join(" and ")}.`);
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new StartProblem("Stopped. What was made until then is complete and counted.");
    } finally {
      progress.end();
    }
  });
}
