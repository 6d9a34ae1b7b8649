import { StartProblem } from "@/lib/start-problem";

/** The number of a command's option. @throws StartProblem when it is none from 1 to `most` */
export function wholeNumber(option: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw new StartProblem(`${option} must be a whole number from 1 to ${most}.`);
}
