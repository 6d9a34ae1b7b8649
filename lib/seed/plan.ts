import { gardenGate, hedgerow, snailRally } from "@/lib/samples/applications";
import { rhythm } from "@/lib/samples/calendar";
import { personWithGraphics } from "@/lib/samples/machines";
import type { PlannedReport } from "@/lib/samples/plan";
import { Random } from "@/lib/samples/random";
import { type CrashRecipe, groupName } from "@/lib/samples/recipes/recipe";
import { Bugs } from "@/lib/seed/bugs";
import { drawVersion, releaseOften, type SeededApplication } from "@/lib/seed/releases";

export type SeedPlan = {
  reports: number;
  /** At most so many groups. */
  groups: number;
  days: number;
  now: Date;
  seed: number;
  /** What the names of BugSplat's databases end with: they must be new in the database. */
  ending: string;
};

/** One report of a seeded database, as the samples plan theirs. */
export type SeededReport = PlannedReport & {
  application: SeededApplication;
  recipe: CrashRecipe;
  /** Which of the ways to its stack was taken, from 0. */
  way: number;
  /** Bytes that its notification had. */
  size: number;
};

/** The shares of the applications in all reports and groups, and with which major version they begin. */
const SHARES = [
  { application: hedgerow, share: 0.6, major: 4 },
  { application: gardenGate, share: 0.12, major: 2 },
  { application: snailRally, share: 0.28, major: 1 },
];

/** BugSplat's ids of groups and reports begin here. */
const FIRST_ID = 10_000;
const FEWEST_PEOPLE = 10;

/** The names of BugSplat's databases in a plan. */
export function seededDatabases({ ending }: Pick<SeedPlan, "ending">): string[] {
  return [...new Set(SHARES.map(({ application }) => application.database + ending))];
}

/**
 * Plans reports in the order of their arrival, one at a time, so that any number of them fits into memory: groups
 * by Zipf's law, versions that come and go, days and weeks with their rhythm, people who crash
 * again. Everything but the times depends on the numbers of the plan alone.
 */
export function* planSeed(plan: SeedPlan): Generator<SeededReport> {
  const { reports, days, now, seed } = plan;
  const random = new Random(`seed ${reports}/${plan.groups}/${days}/${seed}`);
  const momentAt = rhythm(now, days);
  const crowd = Math.max(FEWEST_PEOPLE, Math.ceil(reports / 5));
  const sources = SHARES.map(({ application, share, major }, place) => {
    const { name, database } = application;
    const released = releaseOften({ name, major }, database + plan.ending, days);
    const groups = Math.max(1, Math.floor(plan.groups * share));
    return { application: released, bugs: new Bugs(released, groups), place };
  });
  const nextId = new Map<string, number>();
  const opened = new Set<string>();

  for (let index = 0; index < reports; index++) {
    const place = (index + random.unit()) / reports;
    const { application, bugs, place: source } = drawSource(sources, random);
    const version = drawVersion(application, place * days, random);
    const { rank, recipe } = bugs.draw(version, random);
    const id = nextId.get(application.database) ?? FIRST_ID;
    nextId.set(application.database, id + 1);
    const groupId = FIRST_ID + rank * SHARES.length + source;
    const group = `${application.database}/${groupId}`;
    const person = Math.floor(crowd * random.unit() ** 3);
    const release = application.versions[version];
    yield {
      index,
      id,
      groupId,
      groupName: groupName(recipe),
      recipe,
      application,
      version: release?.name ?? "",
      releasedAt: momentAt((release?.day ?? 0) / days),
      receivedAt: momentAt(place),
      opensGroup: !opened.has(group),
      person: recipe.gpu ? personWithGraphics(person, recipe.gpu) : person,
      key: `${seed}/${application.database}/${id}`,
      way: random.int(0, Math.max(1, recipe.via?.length ?? 0) - 1),
      size: random.int(40_000, 95_000),
    };
    opened.add(group);
  }
}

function drawSource<Source>(sources: Source[], random: Random): Source {
  let left = random.unit();
  const drawn = SHARES.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  const source = sources[Math.max(0, drawn)];
  if (!source) throw new Error("A plan needs an application.");
  return source;
}
