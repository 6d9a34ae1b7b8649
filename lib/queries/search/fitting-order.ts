import type { ComparisonSign } from "@/lib/search/condition";

/** Whether a comparison holds for the order of two values: negative when the first comes before. */
export const FITS: Record<ComparisonSign, (order: number) => boolean> = {
  "=": (order) => order === 0,
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
};
