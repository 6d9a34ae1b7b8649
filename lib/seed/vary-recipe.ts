import type { CrashRecipe } from "@/lib/samples/recipes/recipe";

/** So many frames from the naming one on are the bug's own; below them stacks are shared. */
const OWN_FRAMES = 3;

const WHAT =
  "Pond Shore Hedge Gate Path Bed Terrace Wall Roof Fence Lawn Tree Shrub Root Leaf Seed Stone Brook".split(
    " ",
  );
const HOW =
  "Cached Shared Nested Hidden Merged Sorted Pending Moved Scaled Copied Locked Dirty Final Partial".split(
    " ",
  );

/**
 * The same crash in other functions: variant 0 is the recipe itself, each other one has a name of its
 * own for the frames that make the bug, above callers that many bugs share.
 */
export function varyRecipe(recipe: CrashRecipe, variant: number): CrashRecipe {
  if (variant === 0) return recipe;
  const named = recipe.namedBy ?? 0;
  const ending = nameOf(variant);
  const stack = recipe.stack.map((frame, depth) =>
    depth >= named && depth < named + OWN_FRAMES ? rename(frame, ending) : frame,
  );
  return { ...recipe, stack };
}

function nameOf(variant: number): string {
  const pairs = WHAT.length * HOW.length;
  const round = Math.floor(variant / pairs);
  const how = HOW[Math.floor(variant / WHAT.length) % HOW.length] ?? "";
  return `${how}${WHAT[variant % WHAT.length] ?? ""}${round || ""}`;
}

// hrterrain!hedge::terrain::Heightfield::raise+0x6f @ terrain/Heightfield.cpp:149 | arguments | locals
const PLAIN_NAME = /^(?:inline )?[\w. -]+![\w:.]*\w(?=[(+ ]|$)/;

/** Names that are no plain `module!function` stay as they are. */
function rename(frame: string, ending: string): string {
  return frame.replace(PLAIN_NAME, (name) => name + ending);
}
