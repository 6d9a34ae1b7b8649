/** What a measured figure should be; all figures of a goal have one unit. */
export type Goal = {
  /** "find", "JavaScript of /groups". */
  what: string;
  measured: number;
  atMost: number;
  /** A figure with its unit. */
  format: (figure: number) => string;
};

/** The last line of a benchmark: `goal met`, or `goal missed: WHAT, by HOW MUCH` for each of them. */
export function verdict(goals: Goal[]): string {
  const missed = goals.filter(({ measured, atMost }) => measured > atMost);
  if (missed.length === 0) return "goal met";
  const parts = missed.map(
    ({ what, measured, atMost, format }) => `${what}, by ${format(measured - atMost)}`,
  );
  return `goal missed: ${parts.join("; ")}`;
}
