import type { Goal } from "./goal";
import type { Stage } from "./stage";

/** One benchmark of `npm run bench`. */
export type Benchmark = {
  /** For the list: what is measured, and against what. */
  about: string;
  run: (stage: Stage) => Promise<Measured>;
};

/** A table, its first row the head, and what its figures should be. */
export type Measured = { table: string[][]; goals: Goal[] };
