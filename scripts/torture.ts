// npm run torture: kills a Crashboard of its own and its database under load, and looks for losses.
import { parseArgs } from "node:util";
import { StartProblem } from "@/lib/start-problem";
import { torture } from "@/lib/testing/torture/torture";
import { wholeNumber } from "@/scripts/whole-number";

const usage = `Usage: npm run torture [-- OPTIONS]
  --kills N            how often the server is killed, 50 by default
  --postgres-kills N   how often PostgreSQL is killed, 20 by default
  --seconds N          how long there is load, at least; 60 by default
  --help               shows this`;

const { help, ...options } = readOptions(process.argv.slice(3));
if (help) console.log(usage);
else await run();
process.exit();

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        kills: { type: "string", default: "50" },
        "postgres-kills": { type: "string", default: "20" },
        seconds: { type: "string", default: "60" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function run(): Promise<void> {
  const { sent, accepted, problems } = await torture({
    kills: wholeNumber("--kills", options.kills, 10_000),
    postgresKills: wholeNumber("--postgres-kills", options["postgres-kills"], 10_000),
    seconds: wholeNumber("--seconds", options.seconds, 86_400),
    note: console.log,
  });
  for (const problem of problems.slice(0, 100)) console.log(problem);
  console.log(`${accepted} of ${sent} notifications were accepted: ${verdict(problems)}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function verdict(problems: string[]): string {
  if (problems.length > 0) return `${problems.length} problems.`;
  return "each is here once, the last one sent wins, all counts are exact.";
}
