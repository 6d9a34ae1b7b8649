import type { Application } from "@/lib/samples/applications";
import type { Debugger, Product } from "@/lib/samples/products/product";
import type { Fault } from "@/lib/samples/recipes/fault";
import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";
import { readFrame, type WrittenFrame } from "@/lib/samples/stacks/frame-text";

/** How often and when a group's reports come. */
type Occurrence = {
  /** How many of 360 reports; a run of other length shares its reports out in proportion. */
  size: number;
  /** The versions that have the bug; all of them when left out. */
  versions?: readonly string[];
  /** The days of the month in which it shows, [from, to]; the whole month when left out. */
  days?: readonly [number, number];
};

/** One group of crashes: a bug of one program. */
export type CrashRecipe = Occurrence & {
  product: Product;
  fault: Fault;
  /** The crashing thread from the top frame on, in the notation of frame-text.ts. */
  stack: readonly string[];
  /** Ways that lead to the stack; each report has one of them below it. */
  via?: readonly (readonly string[])[];
  /** Which frame gives the group its name, when it is not the top one. */
  namedBy?: number;
  /** The name of the group that BugSplat files this one under. */
  subgroupOf?: string;
  /** The crashing thread's name, when it is not the main thread. */
  worker?: string;
  /** Threads that only this bug's processes have. */
  alongside?: readonly BackgroundThread[];
  /** Exceptions inside the exception, the outer one first. */
  inner?: readonly { fault: Fault; stack: readonly string[] }[];
  /** The maker of the graphics card that the bug needs. */
  gpu?: "nvidia" | "amd" | "intel";
  debugger?: Debugger;
  crashTypeId?: number;
  platform?: string;
  /** What every report of the group comes without. */
  lacks?: "report XML" | "debugger text" | "other threads" | "symbols";
};

/** One group of user feedback: a title, and what people wrote under it. */
export type FeedbackRecipe = Occurrence & {
  application: Application;
  title: string;
  descriptions: readonly string[];
};

export type Recipe = CrashRecipe | FeedbackRecipe;

export function isFeedback(recipe: Recipe): recipe is FeedbackRecipe {
  return "title" in recipe;
}

export function applicationOf(recipe: Recipe): Application {
  return isFeedback(recipe) ? recipe.application : recipe.product.application;
}

/** BugSplat's stack key: `module!function(line)` of the naming frame, or the feedback's title. */
export function groupName(recipe: Recipe): string {
  if (isFeedback(recipe)) return recipe.title;
  const frame = readFrame(recipe.stack[recipe.namedBy ?? 0] ?? "");
  return nameOf(frame);
}

export function nameOf(frame: WrittenFrame): string {
  return frame.line ? `${frame.symbol}(${frame.line})` : frame.symbol;
}
