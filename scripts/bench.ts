// npm run bench -- NAME: runs one benchmark of scripts/bench; without a name, lists them.
import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { listenForStop } from "@/lib/launch/stop-signals";
import { StartProblem } from "@/lib/start-problem";
import type { Benchmark, BenchmarkOptions } from "@/scripts/bench/benchmark";
import { verdict } from "@/scripts/bench/goal";
import { intake } from "@/scripts/bench/intake";
import { pageFloor } from "@/scripts/bench/page-floor";
import { pages } from "@/scripts/bench/pages";
import { render } from "@/scripts/bench/render";
import { retention } from "@/scripts/bench/retention";
import { onStage } from "@/scripts/bench/stage";
import { storage } from "@/scripts/bench/storage";
import { formatTable } from "@/scripts/bench/table";
import { weight } from "@/scripts/bench/weight";
import { wholeNumber } from "@/scripts/whole-number";

const BENCHMARKS = new Map<string, Benchmark>(
  Object.entries({ intake, pages, "page-floor": pageFloor, render, retention, storage, weight }),
);

const list = [...BENCHMARKS].map(([name, { about }]) => `  ${name.padEnd(12)}${about}`).join("\n");
const name = process.argv[3];
const benchmark = BENCHMARKS.get(name ?? "");
if (benchmark) await measure(benchmark, readOptions(process.argv.slice(4)));
else if (name === undefined) console.log(`npm run bench -- NAME runs one of them:\n${list}`);
else throw new StartProblem(`There is no benchmark "${name}". There are:\n${list}`);
process.exit(0);

function readOptions(args: string[]): BenchmarkOptions {
  try {
    const { reports, seconds, keep } = parseArgs({
      args,
      options: {
        reports: { type: "string" },
        seconds: { type: "string" },
        keep: { type: "boolean", default: false },
      },
    }).values;
    if (keep && env.databaseUrl === null) {
      throw new StartProblem(
        "--keep leaves databases on a server of yours: name it in DATABASE_URL.",
      );
    }
    return {
      keep,
      ...(reports && { reports: wholeNumber("--reports", reports, 100_000_000) }),
      ...(seconds && { seconds: wholeNumber("--seconds", seconds, 86_400) }),
    };
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

async function measure(
  { about, seeding, run }: Benchmark,
  options: BenchmarkOptions,
): Promise<void> {
  const signal = listenForStop().requested;
  console.log(about);
  console.log("Starting a Crashboard for it; without a build of these sources it builds first …");
  const { table, goals } = await onStage(signal, (stage) => run(stage, options), {
    seeding: seeding?.(options),
  });
  console.log(`\n${formatTable(table)}\n\n${verdict(goals)}`);
}
