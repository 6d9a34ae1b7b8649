/** A version, and the day of the sample month on which it came out (below 0: before the month). */
export type ApplicationVersion = {
  name: string;
  day: number;
  /** The share of people who never leave it for the next one. */
  loyal?: number;
};

/** An application that a made-up company ships, in the BugSplat database that collects its reports. */
export type Application = {
  name: string;
  database: string;
  versions: readonly ApplicationVersion[];
};

/** The sample month. Releases are told in its days; a run of other length stretches it. */
export const monthDays = 30;

/** A CAD program for gardens. 4.2.1.0 is the bad release, 4.2.2.0 repairs it four days later. */
export const hedgerow: Application = {
  name: "Hedgerow",
  database: "Hedgerow_Desktop",
  versions: [
    { name: "4.1.9.3", day: -71, loyal: 0.12 },
    { name: "4.2.0.0", day: -19, loyal: 0.06 },
    { name: "4.2.1.0", day: 9.3, loyal: 0.03 },
    { name: "4.2.2.0", day: 13.1, loyal: 0.1 },
    { name: "4.3.0.0", day: 26.4 },
  ],
};

/** The gardener's companion on telephones, in browsers and as a small desktop program. */
export const gardenGate: Application = {
  name: "Garden Gate",
  database: "Hedgerow_Desktop",
  versions: [
    { name: "2.9.4", day: -90, loyal: 0.3 },
    { name: "3.0.0-beta.2", day: 5.5 },
    { name: "3.0.0-rc.1", day: 14.6 },
    { name: "3.0.0", day: 22.2 },
  ],
};

/** A racing game with snails. */
export const snailRally: Application = {
  name: "Snail Rally",
  database: "snail_rally",
  versions: [
    { name: "1.7.0.112", day: -33, loyal: 0.08 },
    { name: "1.8.0.131", day: 11.2, loyal: 0.05 },
    { name: "1.8.1.140", day: 21.7 },
  ],
};

/** How long it takes until half of a version's people have moved to the next one. */
const halfLifeDays = 1.8;

/**
 * How many people use a version at a moment of the month, as a share from 0 to 1:
 * it rises for two days after its release and fades when the next one is out.
 */
export function usage(application: Application, version: ApplicationVersion, day: number): number {
  const age = day - version.day;
  if (age < 0) return 0;
  const next = application.versions[application.versions.indexOf(version) + 1];
  const sinceNext = next ? Math.max(0, day - next.day) : 0;
  const loyal = version.loyal ?? 0;
  const rising = 0.1 + 0.9 * Math.min(1, age / 2);
  return rising * (loyal + (1 - loyal) * 0.5 ** (sinceNext / halfLifeDays));
}
