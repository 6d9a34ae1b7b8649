import { withoutPeople } from "@/lib/tickets/without-people";

/** More of a name than anyone reads. */
export const LONGEST = 200;

/** A text of a report on one line, of letters that can be seen, and of nobody. */
export function clean(text: string): string {
  return clip(withoutPeople(oneLine(text)), LONGEST);
}

export function oneLine(text: string): string {
  return text
    .slice(0, 4 * LONGEST)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, " ")
    .trim();
}

export function clip(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join("").trimEnd()}…` : text;
}
