/** What a start prints while it works: one line for each step with its time, and notes. */
export class Progress {
  #notes: string[] = [];
  #busy = false;

  /**
   * Prints the label, does the work, prints how long it took. Steps do not nest. Once `signal` is
   * aborted no further step begins: its reason is thrown instead.
   */
  async step<T>(label: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const began = performance.now();
    process.stdout.write(`${label} … `);
    this.#busy = true;
    let outcome = "failed";
    try {
      const result = await work();
      outcome = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      return result;
    } finally {
      if (signal?.aborted) outcome = "interrupted";
      process.stdout.write(`${outcome}\n`);
      this.#busy = false;
      for (const sentence of this.#notes.splice(0)) this.note(sentence);
    }
  }

  /** Prints one sentence; during a step it waits for the end of the step's line. */
  note = (sentence: string): void => {
    if (this.#busy) this.#notes.push(sentence);
    else process.stdout.write(`${sentence}\n`);
  };
}
