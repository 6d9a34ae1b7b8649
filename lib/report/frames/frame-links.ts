import type { Frame } from "@/lib/report/report";

/** Where a frame leads. */
export interface FrameLinks {
  /** Its place in the application's source; null when no address is known. */
  source: (frame: Frame) => string | null;
  /** The groups in which the same function is; null for a frame without a name. */
  search: (frame: Frame) => string | null;
  /** Where a rule can be made that says whose code it is. */
  rules: (frame: Frame) => string;
}
