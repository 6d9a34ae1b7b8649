import type { Seeding } from "./bench-database";
import type { Goal } from "./goal";
import type { Stage } from "./stage";

/** One benchmark of `npm run bench`. */
export type Benchmark = {
  /** For the list: what is measured, and against what. */
  about: string;
  /** The reports that its stage begins with; without, there are none. */
  seeding?: (options: BenchmarkOptions) => Seeding;
  run: (stage: Stage, options: BenchmarkOptions) => Promise<Measured>;
};

/** What is given behind a benchmark's name. */
export type BenchmarkOptions = {
  /** With how many reports, where it can be chosen. */
  reports?: number;
  /** How long, where it can be chosen. */
  seconds?: number;
  /** Whether databases with made-up reports stay on their server and are taken again. */
  keep?: boolean;
};

/** A table, its first row the head, and what its figures should be. */
export type Measured = { table: string[][]; goals: Goal[] };
