/**
 * Something that keeps Crashboard from starting or going on. The message is meant for the person
 * who runs it: what happened, why, what to do next. `scripts/run.mjs` prints it without a trace.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}
