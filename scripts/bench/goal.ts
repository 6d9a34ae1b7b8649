/** What a measured figure should be; all figures of a goal have one unit. */
export type Goal = {
  /** "find", "JavaScript of /groups". */
  what: string;
  measured: number;
  /** A figure with its unit. */
  format: (figure: number) => string;
} & ({ atMost: number } | { atLeast: number });

/** The last line of a benchmark: `goal met`, or `goal missed: WHAT, by HOW MUCH` for each of them. */
export function verdict(goals: Goal[]): string {
  const missed = goals.filter((goal) => shortfall(goal) > 0);
  if (missed.length === 0) return "goal met";
  const parts = missed.map((goal) => `${goal.what}, by ${goal.format(shortfall(goal))}`);
  return `goal missed: ${parts.join("; ")}`;
}

/** How far a figure is from where it should be; 0 or less when it is there. */
function shortfall(goal: Goal): number {
  return "atMost" in goal ? goal.measured - goal.atMost : goal.atLeast - goal.measured;
}
