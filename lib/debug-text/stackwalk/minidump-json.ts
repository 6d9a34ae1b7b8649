import { Reading } from "@/lib/debug-text/reading";

/** What the lines of a minidump's JSON say beside its value: where in the text its parts are. */
export class MinidumpJson extends Reading {
  /** How far the keys of the outermost object are indented. */
  indent = "";
  /** The key of the value that the lines belong to, `crashing_thread` or `threads`. */
  key = "";
  readonly moduleLines: number[] = [];
  readonly #frameLines = new Map<string, number[][]>();

  /** The lines of the frames of each stack below a key; empty when the JSON has no lines. */
  stacksOf(key: string): number[][] {
    const stacks = this.#frameLines.get(key) ?? [];
    this.#frameLines.set(key, stacks);
    return stacks;
  }
}
