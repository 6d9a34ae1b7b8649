import { gardenGate, hedgerow, snailRally } from "@/lib/samples/applications";
import type { FeedbackRecipe } from "@/lib/samples/recipes/recipe";

/** What people wrote in the feedback windows. */
export const feedbackRecipes: readonly FeedbackRecipe[] = [
  {
    application: hedgerow,
    size: 4,
    title: "The hedge cutter also cuts the neighbour's hedge",
    descriptions: [
      "It happened when both hedges touch. He has noticed.",
      "Only with the wide blade. Undo brings our hedge back but not theirs.",
      "Please add a setting: never cut what is not mine.",
      "Same here. I had to buy a cake.",
    ],
  },
  {
    application: snailRally,
    size: 3,
    title: "My snail is upside down",
    descriptions: [
      "After the third bend it drives on its shell. It is faster that way, please do not fix.",
      "Upside down since the last update & it looks <sad>.",
      "It came back up when I lost the race.",
    ],
  },
  {
    application: gardenGate,
    size: 2,
    title: "It told me to water the cactus every day",
    descriptions: [
      "Every day. For three weeks. The cactus is no longer with us.",
      "Umlaute im Namen: „Großer Säulenkaktus“ – danach stand in der Liste nur noch „Gro“.",
    ],
  },
];
