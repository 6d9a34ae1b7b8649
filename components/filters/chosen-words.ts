/** What a picker's button says of the names that are chosen: none, the one, or how many. */
export function chosenWords([first, ...others]: string[]): string {
  if (first === undefined) return "All";
  return others.length === 0 ? first || "(no name)" : String(others.length + 1);
}
