/** What was found, and when that was. */
export type Dated<Value> = { value: Value; at: Date };

type Limits = {
  /** So many answers are kept, those that were asked for last. */
  most: number;
  milliseconds: number;
};

/**
 * Keeps answers to dear questions for a while, with their date, so that going from tab to tab asks once.
 * Who asks for what is being found waits for the same; a failure is not kept.
 */
export class DatedAnswers<Value> {
  /** The one asked for last is at the end. */
  readonly #answers = new Map<string, { value: Promise<Value>; at: Date }>();

  constructor(private readonly limits: Limits) {}

  async get(key: string, now: Date, find: () => Promise<Value>): Promise<Dated<Value>> {
    const kept = this.#answers.get(key);
    const isFresh = kept && now.getTime() - kept.at.getTime() < this.limits.milliseconds;
    const answer = isFresh ? kept : { value: find(), at: now };
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.limits.most && oldest !== undefined) this.#answers.delete(oldest);
    try {
      return { value: await answer.value, at: answer.at };
    } catch (error) {
      if (this.#answers.get(key) === answer) this.#answers.delete(key);
      throw error;
    }
  }
}
