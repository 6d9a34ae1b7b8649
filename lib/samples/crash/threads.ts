import type { Random } from "@/lib/samples/random";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { readFrame, type WrittenFrame } from "@/lib/samples/stacks/frame-text";

export type WrittenThread = { name: string; frames: WrittenFrame[] };

/** The threads of one report, the main thread first, and which of them crashed. */
export function threadsOf(
  recipe: CrashRecipe,
  random: Random,
): { all: WrittenThread[]; crashed: WrittenThread } {
  const way = recipe.via ? random.pick(recipe.via) : [];
  const stack = [...recipe.stack, ...way].map(readFrame);
  const background = [...recipe.product.threads, ...(recipe.alongside ?? [])].flatMap(
    ({ name, least, most, frames }) =>
      Array.from({ length: random.int(least, most) }, () => ({
        name,
        frames: frames.map(readFrame),
      })),
  );
  if (recipe.worker === undefined) {
    const main = { name: "main", frames: stack };
    return { all: [main, ...background], crashed: main };
  }
  const worker = { name: recipe.worker, frames: stack };
  const idle = { name: "main", frames: recipe.product.idle.map(readFrame) };
  const before = random.int(0, background.length);
  const all = [idle, ...background.slice(0, before), worker, ...background.slice(before)];
  return { all, crashed: worker };
}
