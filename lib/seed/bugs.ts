import { Random } from "@/lib/samples/random";
import { catalogue } from "@/lib/samples/recipes/catalogue";
import {
  applicationOf,
  type CrashRecipe,
  groupName,
  isFeedback,
} from "@/lib/samples/recipes/recipe";
import { readFrame } from "@/lib/samples/stacks/frame-text";
import type { SeededApplication } from "@/lib/seed/releases";
import { varyRecipe } from "@/lib/seed/vary-recipe";

/** What makes a group: a recipe, and the versions that have it. */
export type Bug = {
  /** From 0, the most frequent one of its application. */
  rank: number;
  recipe: CrashRecipe;
  /** Places in the versions of its application, both included. */
  firstVersion: number;
  lastVersion: number;
};

/** So many of the most frequent bugs are in every version: one of them is always there to be met. */
const EVERLASTING = 3;
const TRIES = 12;

/** The bugs of an application, made as they are met. */
export class Bugs {
  readonly #recipes: CrashRecipe[];
  readonly #met = new Map<number, Bug>();

  constructor(
    private readonly application: SeededApplication,
    private readonly count: number,
  ) {
    this.#recipes = recipesOf(application);
  }

  /** A bug that this version has, by Zipf's law: the n-th is met a n-th as often as the first. */
  draw(version: number, random: Random): Bug {
    for (let tries = 0; tries < TRIES; tries++) {
      const rank = Math.floor((this.count + 1) ** random.unit()) - 1;
      const bug = this.#bug(Math.min(rank, this.count - 1));
      if (version >= bug.firstVersion && version <= bug.lastVersion) return bug;
    }
    return this.#bug(random.int(0, Math.min(EVERLASTING, this.count) - 1));
  }

  #bug(rank: number): Bug {
    const bug = this.#met.get(rank) ?? this.#make(rank);
    this.#met.set(rank, bug);
    return bug;
  }

  #make(rank: number): Bug {
    const recipe = this.#recipes[rank % this.#recipes.length];
    if (!recipe) throw new Error(`The samples know no crash of ${this.application.name}.`);
    const varied = varyRecipe(recipe, Math.floor(rank / this.#recipes.length));
    return { rank, recipe: varied, ...this.#life(rank) };
  }

  /** A bug comes with a release, and is repaired some releases later or never. */
  #life(rank: number): Pick<Bug, "firstVersion" | "lastVersion"> {
    const random = new Random(`life of bug ${rank} of ${this.application.name}`);
    const newest = this.application.versions.length - 1;
    if (rank < EVERLASTING || random.chance(0.3)) return { firstVersion: 0, lastVersion: newest };
    const firstVersion = random.int(0, newest);
    const lastVersion = random.chance(0.3) ? newest : firstVersion + random.int(0, 5);
    return { firstVersion, lastVersion };
  }
}

/** The sample crashes of an application that can be varied, in its seeded database. */
function recipesOf({ name, database }: SeededApplication): CrashRecipe[] {
  return catalogue.flatMap((recipe) => {
    if (isFeedback(recipe) || applicationOf(recipe).name !== name) return [];
    if (groupName(varyRecipe(recipe, 1)) === groupName(recipe) || !isOwnCode(recipe)) return [];
    const application = { ...applicationOf(recipe), database };
    const { subgroupOf: _, ...alone } = recipe;
    return [{ ...alone, product: { ...recipe.product, application } }];
  });
}

/** The system's functions have no lines in the samples: many bugs of that name would not be told apart. */
function isOwnCode(recipe: CrashRecipe): boolean {
  return readFrame(recipe.stack[recipe.namedBy ?? 0] ?? "").line !== "";
}
