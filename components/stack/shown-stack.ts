import type { StackLook } from "@/components/stack/stack-look";
import type { ReadStack } from "@/lib/report/frames/stack-reader";

/** A stack and how it is shown: what each of its rows has to know. */
export type ShownStack = ReadStack & {
  look: StackLook;
  /** Gives each row its address in the page. */
  anchored: boolean;
  /** The whole stack as a file. */
  file: string;
  /** Characters of a whole name or path that are shown. */
  longest: number;
};

/** What all whole names of a stack may add to a page, and what a single one may. */
const ALL_NAMES = 500_000;
const [SHORTEST_LIMIT, LONGEST_LIMIT] = [200, 20_000];

/** The deeper the stack, the less of an endless name: a page of them has to stay usable. */
export function longestName(frames: number): number {
  const share = Math.floor(ALL_NAMES / Math.max(1, frames));
  return Math.min(LONGEST_LIMIT, Math.max(SHORTEST_LIMIT, share));
}
