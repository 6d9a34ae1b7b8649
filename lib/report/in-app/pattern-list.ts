/** The patterns of a long rule, separated by commas and written over several lines. */
export function patternList(text: string): string[] {
  return text.split(",").map((pattern) => pattern.trim());
}
