import { buildManagedCrash } from "@/lib/samples/crash/build-managed";
import { buildNativeCrash } from "@/lib/samples/crash/build-native";
import type { Crash } from "@/lib/samples/crash/crash";
import { isNative } from "@/lib/samples/crash/memory-map";
import type { PlannedReport } from "@/lib/samples/plan";
import { Random } from "@/lib/samples/random";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";

/** Works out the whole crash behind a planned report: machine, modules, threads, registers. */
export function buildCrash(report: PlannedReport, recipe: CrashRecipe): Crash {
  const random = new Random(`crash ${report.key}`);
  const { system, files } = recipe.product;
  return isNative(system) && files.length > 0
    ? buildNativeCrash(report, recipe, system, random)
    : buildManagedCrash(report, recipe, random);
}
