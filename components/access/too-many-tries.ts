import { formatQuantity } from "@/lib/format";

/** Why nothing was done, and when it can be tried again: two sentences, the first of which goes on. */
export function tooManyTries(waitSeconds: number): string {
  const wait = formatQuantity(Math.ceil(waitSeconds / 60), "minute");
  return `there were too many tries. Try again in ${wait}.`;
}
