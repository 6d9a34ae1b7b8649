import { feedbackRecipes } from "@/lib/samples/recipes/feedback";
import { gardenGateRecipes } from "@/lib/samples/recipes/garden-gate";
import { hedgerowPartsRecipes } from "@/lib/samples/recipes/hedgerow-parts";
import { hedgerowUnixRecipes } from "@/lib/samples/recipes/hedgerow-unix";
import { hedgerowWindowsRecipes } from "@/lib/samples/recipes/hedgerow-windows";
import { awkwardWindowsRecipes } from "@/lib/samples/recipes/hedgerow-windows-awkward";
import type { Recipe } from "@/lib/samples/recipes/recipe";
import { snailRallyRecipes } from "@/lib/samples/recipes/snail-rally";

/** Every group of the samples. */
export const catalogue: readonly Recipe[] = [
  ...hedgerowWindowsRecipes,
  ...awkwardWindowsRecipes,
  ...hedgerowPartsRecipes,
  ...hedgerowUnixRecipes,
  ...gardenGateRecipes,
  ...snailRallyRecipes,
  ...feedbackRecipes,
];
