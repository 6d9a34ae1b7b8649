import { type ApplicationVersion, monthDays, usage } from "@/lib/samples/applications";
import { lastAtMost } from "@/lib/samples/calendar";
import { Random } from "@/lib/samples/random";
import { catalogue } from "@/lib/samples/recipes/catalogue";
import { applicationOf, groupName, type Recipe } from "@/lib/samples/recipes/recipe";

/** One report of a group, at a place in the run from 0, its start, to 1, now. */
export type Occurrence = { recipe: Recipe; version: ApplicationVersion; place: number };

/** All reports of a run, spread over the month and sorted by their place in it. */
export function occurrences(reports: number, seed: number): Occurrence[] {
  const counts = shareOut(
    reports,
    catalogue.map((recipe) => recipe.size),
  );
  const all = catalogue.flatMap((recipe, i) => {
    const random = new Random(`${seed}/${groupName(recipe)}`);
    const pick = spread(recipe);
    const count = counts[i] ?? 0;
    return Array.from({ length: count }, (_, n) => ({
      recipe,
      ...pick((n + random.unit()) / count),
    }));
  });
  return all.sort((a, b) => a.place - b.place);
}

/** Splits a total by weights: whole numbers that add up to it, the largest remainders rounded up. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const missing = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { i } of byRemainder.slice(0, missing)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

const stepsPerDay = 24;

// Not from the very start: some hours later the last N days should still hold the whole run.
const firstDay = 0.5;

/** From evenly spread numbers to places and versions where a recipe's bug meets most people. */
function spread(recipe: Recipe): (share: number) => { version: ApplicationVersion; place: number } {
  const application = applicationOf(recipe);
  const [from, to] = recipe.days ?? [firstDay, monthDays];
  const step = Math.min(1 / stepsPerDay, (to - from) / stepsPerDay);
  const affected = application.versions.filter(
    ({ name }) => recipe.versions?.includes(name) ?? true,
  );
  const cells: { version: ApplicationVersion; day: number }[] = [];
  const reached = [0];
  let total = 0;
  for (let day = from; day < to - step / 2; day += step) {
    for (const version of affected) {
      const weight = usage(application, version, day);
      if (weight === 0) continue;
      cells.push({ version, day });
      total += weight;
      reached.push(total);
    }
  }
  return (share) => {
    const at = Math.min(cells.length - 1, lastAtMost(reached, share * total));
    const cell = cells[at];
    if (!cell)
      throw new Error(`Nobody can meet ${groupName(recipe)}: check its versions and days.`);
    const start = reached[at] ?? 0;
    const within = (share * total - start) / ((reached[at + 1] ?? total) - start);
    return { version: cell.version, place: Math.min(1, (cell.day + within * step) / monthDays) };
  };
}
