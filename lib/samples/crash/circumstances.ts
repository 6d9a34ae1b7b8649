import type { Crash } from "@/lib/samples/crash/crash";
import { machineOf } from "@/lib/samples/machines";
import type { PlannedReport } from "@/lib/samples/plan";
import type { Random } from "@/lib/samples/random";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";

type Circumstances = Pick<
  Crash,
  | "platform"
  | "machine"
  | "application"
  | "database"
  | "version"
  | "program"
  | "programPath"
  | "processId"
  | "uptimeSeconds"
  | "at"
>;

/** What every crash has, whatever it ran on: who, what, where and when. */
export function circumstances(
  report: PlannedReport,
  recipe: CrashRecipe,
  random: Random,
): Circumstances {
  const { product } = recipe;
  return {
    platform: recipe.platform ?? product.platform,
    machine: machineOf(product.system, report.person),
    application: product.application.name,
    database: product.application.database,
    version: report.version,
    program: product.program,
    programPath: product.programPath,
    processId: 4 * random.int(700, 8000),
    uptimeSeconds: Math.floor(5 + 9000 * random.unit() ** 2),
    // The report travels, and waits for the debugger, before BugSplat counts it as received.
    at: new Date(report.receivedAt.getTime() - 1000 * random.int(15, 240)),
  };
}
