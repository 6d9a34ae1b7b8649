import type { Frame } from "@/lib/report/report";

/** One stack as the text shows it; the text may show the stack of a thread more than once. */
export interface StackTable {
  /** The thread's id, null where the text does not say it. */
  thread: string | null;
  /** It shows where the exception was raised. */
  crashed: boolean;
  /** Innermost first. */
  rows: StackRow[];
}

export interface StackRow {
  line: number;
  frame: Frame;
}

/** Collects stacks, of which one at a time is open and takes the frames. */
export class StackTables {
  readonly list: StackTable[] = [];
  #open: StackTable | null = null;

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The thread of the open stack. */
  get openThread(): string | null {
    return this.#open?.thread ?? null;
  }

  begin(thread: string | null, crashed: boolean): void {
    this.#open = { thread, crashed, rows: [] };
    this.list.push(this.#open);
  }

  add(line: number, frame: Frame): void {
    this.#open?.rows.push({ line, frame });
  }

  /** The frame that was added last, for the lines below that are about it. */
  get lastFrame(): Frame | null {
    return this.#open?.rows.at(-1)?.frame ?? null;
  }

  end(): void {
    this.#open = null;
  }
}
