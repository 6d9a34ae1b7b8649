// npm run bench -- NAME: runs one benchmark of scripts/bench; without a name, lists them.
import { listenForStop } from "@/lib/launch/stop-signals";
import { StartProblem } from "@/lib/start-problem";
import type { Benchmark } from "@/scripts/bench/benchmark";
import { verdict } from "@/scripts/bench/goal";
import { render } from "@/scripts/bench/render";
import { onStage } from "@/scripts/bench/stage";
import { formatTable } from "@/scripts/bench/table";
import { weight } from "@/scripts/bench/weight";

const BENCHMARKS = new Map<string, Benchmark>(Object.entries({ render, weight }));

const list = [...BENCHMARKS].map(([name, { about }]) => `  ${name.padEnd(10)}${about}`).join("\n");
const name = process.argv[3];
const benchmark = BENCHMARKS.get(name ?? "");
if (benchmark) await measure(benchmark);
else if (name === undefined) console.log(`npm run bench -- NAME runs one of them:\n${list}`);
else throw new StartProblem(`There is no benchmark "${name}". There are:\n${list}`);
process.exit(0);

async function measure({ about, run }: Benchmark): Promise<void> {
  const signal = listenForStop().requested;
  console.log(about);
  console.log("Starting a Crashboard for it; without a build of these sources it builds first …");
  const { table, goals } = await onStage(signal, run);
  console.log(`\n${formatTable(table)}\n\n${verdict(goals)}`);
}
