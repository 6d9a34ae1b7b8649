import { circumstances } from "@/lib/samples/crash/circumstances";
import type { Crash, Thread } from "@/lib/samples/crash/crash";
import { placeFrames } from "@/lib/samples/crash/place-frames";
import { threadsOf } from "@/lib/samples/crash/threads";
import type { PlannedReport } from "@/lib/samples/plan";
import type { Random } from "@/lib/samples/random";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { readFrame, type WrittenFrame } from "@/lib/samples/stacks/frame-text";

/** A crash that a language's own runtime reported: names and lines, no addresses or registers. */
export function buildManagedCrash(
  report: PlannedReport,
  recipe: CrashRecipe,
  random: Random,
): Crash {
  const written = threadsOf(recipe, random);
  const { sources, system, platform } = recipe.product;
  const place = { modules: new Map(), stackPointer: 0, sources, random };
  const thread = (number: number, id: string, frames: readonly WrittenFrame[]): Thread => ({
    number,
    id,
    name: id,
    systemId: number + 1,
    frames: placeFrames(frames, place),
  });
  // Java and Lua name their threads; the others count them.
  const named = system === "android" || platform === "Lua";
  const threads = written.all.map(({ name, frames }, number) =>
    thread(number, named ? name : String(number), frames),
  );
  const crashed = threads[written.all.indexOf(written.crashed)];
  if (!crashed) throw new Error("The crashing thread is not among the threads.");
  const inner = (recipe.inner ?? []).map(({ stack }, i) =>
    thread(threads.length + i, `inner-${i}`, stack.map(readFrame)),
  );
  return {
    ...circumstances(report, recipe, random),
    fault: recipe.fault,
    inner: (recipe.inner ?? []).map(({ fault }) => fault),
    instruction: undefined,
    registers: [],
    modules: [],
    threads: [...threads, ...inner],
    crashed,
  };
}
