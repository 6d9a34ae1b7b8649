import { storableText } from "@/lib/report/storable-text";

const SAMPLE_LENGTH = 60;

/** Counts things of one kind and keeps the first as a sample, so that a million make one remark. */
export class Tally {
  private count = 0;
  private sample = "";

  add(text: string): void {
    if (this.count === 0) this.sample = storableText(text.slice(0, SAMPLE_LENGTH));
    this.count += 1;
  }

  /** A list with one sentence, `2 tags are unknown. The first: <a>`, or none when nothing was counted. */
  remark(one: string, many = one): string[] {
    if (this.count === 0) return [];
    return [`${this.count} ${this.count === 1 ? one : many}. The first: ${this.sample}`];
  }
}
