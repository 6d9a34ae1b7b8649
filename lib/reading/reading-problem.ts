/** A report could not be read within the limits; its message is the beginning of a sentence. */
export class ReadingProblem extends Error {
  override readonly name = "ReadingProblem";

  /** @param cause what a thread ended with */
  static of(cause: Error): ReadingProblem {
    const outOfMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
    const message = outOfMemory
      ? "Reading it took too much memory"
      : `Reading it failed (${cause.message})`;
    return new ReadingProblem(message, { cause });
  }
}
