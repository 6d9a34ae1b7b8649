import type { Tracker } from "@/lib/tickets/tracker";

/** The form of an application's tracker, between one button and the next. */
export type TrackerEdit = {
  tracker: Tracker;
  /** The revision that it was made from. */
  revision: number;
  /** What came of the last button. */
  status: "opened" | "saved" | "refused" | "overtaken" | "missing";
  /** What is wrong with the address, in whole sentences; "" when nothing is. */
  problem: string;
};
