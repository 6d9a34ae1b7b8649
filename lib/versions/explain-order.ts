import { firstDifference } from "@/lib/versions/compare-versions";

/** The parts of a version are looked at so: a word of the sentence that says which is the newer. */
const PLACES = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** Why one version counts as the newer of two, or as the same, in a clause; see `compareVersions`. */
export function explainOrder(newer: string, older: string): string {
  const difference = firstDifference(newer, older);
  if (difference === null) return "they count as the same version";
  const { place, a, b } = difference;
  const where = `in the ${PLACES[place - 1] ?? `${place}th`} part`;
  const isNumber = (text: string) => /^\d+$/.test(text);
  if (isNumber(a) && isNumber(b))
    return `compared part by part as numbers, ${where} ${a} is above ${b}`;
  if (isNumber(a) && b === "")
    return `compared part by part as numbers, it goes on ${where} with ${a}`;
  if (a === "") return `“${b}” ${where} comes before the release itself`;
  if (b === "") return `“${a}” ${where} comes after the release itself`;
  return `${where} “${a}” comes after “${b}”`;
}
