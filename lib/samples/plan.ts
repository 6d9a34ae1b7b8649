import { type ApplicationVersion, monthDays } from "@/lib/samples/applications";
import { rhythm } from "@/lib/samples/calendar";
import { hash32 } from "@/lib/samples/fingerprint";
import { personWithGraphics } from "@/lib/samples/machines";
import { occurrences } from "@/lib/samples/occurrences";
import { Random } from "@/lib/samples/random";
import { applicationOf, groupName, isFeedback, type Recipe } from "@/lib/samples/recipes/recipe";

export type PlanOptions = {
  now: Date;
  reports?: number;
  days?: number;
  seed?: number;
};

/** One report without its texts: enough for narrow rows, and the start of a full notification. */
export type PlannedReport = {
  /** Its place in the run, in the order of arrival, from 0. */
  index: number;
  /** BugSplat's id of the report, and of its group: both count per database. */
  id: number;
  groupId: number;
  groupName: string;
  recipe: Recipe;
  version: string;
  /** When the version came out. */
  releasedAt: Date;
  receivedAt: Date;
  /** The first report of its group in this run. */
  opensGroup: boolean;
  /** Who sent it: the number of a person in the crowd of its application. */
  person: number;
  /** What its random details are drawn from. */
  key: string;
};

/**
 * Plans a run of reports in the order of arrival. Everything but the times depends on `reports`,
 * `days` and `seed` alone, so the same run on a later day has the same ids and contents.
 */
export function* planReports(options: PlanOptions): Generator<PlannedReport> {
  const { now, reports = 360, days = 30, seed = 1 } = options;
  const run = `${reports}/${days}/${seed}`;
  const momentAt = rhythm(now, days);
  const nextId = new Map<string, number>();
  const known = new Set<Recipe>();

  for (const [index, { recipe, version, place }] of occurrences(reports, seed).entries()) {
    const { database } = applicationOf(recipe);
    const id = nextId.get(database) ?? firstId(run, database);
    nextId.set(database, id + 1);
    const name = groupName(recipe);
    const key = `${run}/${database}/${id}`;
    yield {
      index,
      id,
      groupId: groupId(database, name),
      groupName: name,
      recipe,
      version: version.name,
      releasedAt: releaseMoment(version, now, days, momentAt),
      receivedAt: momentAt(place),
      opensGroup: !known.has(recipe),
      person: drawPerson(recipe, reports, new Random(`person of ${key}`)),
      key,
    };
    known.add(recipe);
  }
}

/** Half the reports come from an eighth of the people. */
function drawPerson(recipe: Recipe, reports: number, random: Random): number {
  const crowd = Math.max(10, Math.ceil(reports / 3));
  const person = Math.floor(crowd * random.unit() ** 3);
  const maker = isFeedback(recipe) ? undefined : recipe.gpu;
  return maker ? personWithGraphics(person, maker) : person;
}

function releaseMoment(
  version: ApplicationVersion,
  now: Date,
  days: number,
  momentAt: (place: number) => Date,
): Date {
  if (version.day >= 0) return momentAt(version.day / monthDays);
  const daysAgo = days * (1 - version.day / monthDays);
  return new Date(now.getTime() - Math.round(daysAgo * 24) * 3_600_000);
}

/** Runs of other length or seed get other ids, as far as 1,000 starting points allow. */
function firstId(run: string, database: string): number {
  return 10_000 + 2_000 * (hash32(`${run} ${database}`) % 1_000);
}

/** A group has the same id in every run. */
export function groupId(database: string, name: string): number {
  return 10_000 + (hash32(`${database} ${name}`) % 90_000);
}
