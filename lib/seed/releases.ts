import { type ApplicationVersion, usage } from "@/lib/samples/applications";
import { Random } from "@/lib/samples/random";

/** An application as a seeded database has it, its versions in the order of their release. */
export type SeededApplication = {
  name: string;
  database: string;
  /** Their `day` is one of the seeded period. */
  versions: readonly ApplicationVersion[];
};

const DAYS_BEFORE = 25;
const PATCHES_OF_A_MINOR = 4;
const MINORS_OF_A_MAJOR = 5;

/**
 * An application that has released for as long as the period lasts: a patch every one or two weeks,
 * a minor version after some of them, from `major`.0.0 on. A few people never leave each version.
 */
export function releaseOften(
  { name, major }: { name: string; major: number },
  database: string,
  days: number,
): SeededApplication {
  const random = new Random(`releases of ${name}`);
  const versions: ApplicationVersion[] = [];
  for (let day = -DAYS_BEFORE; day < days; day += random.int(6, 15)) {
    versions.push({
      name: versionName(major, versions.length),
      day,
      loyal: 0.01 + random.unit() * 0.08,
    });
  }
  return { name, database, versions };
}

function versionName(firstMajor: number, place: number): string {
  const minor = Math.floor(place / PATCHES_OF_A_MINOR);
  const major = firstMajor + Math.floor(minor / MINORS_OF_A_MAJOR);
  return `${major}.${minor % MINORS_OF_A_MAJOR}.${place % PATCHES_OF_A_MINOR}`;
}

/** The place in `versions` of what somebody uses on a day, drawn by how many use each. */
export function drawVersion({ versions, ...rest }: SeededApplication, day: number, random: Random) {
  const shares = versions.map((version) => usage({ ...rest, versions }, version, day));
  let left = random.unit() * shares.reduce((sum, share) => sum + share, 0);
  const drawn = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return Math.max(0, drawn);
}
