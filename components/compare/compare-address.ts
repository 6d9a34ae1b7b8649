/** Where two reports stand side by side. */
export function compareAddress(a: string, b: string, query = ""): string {
  return `/reports/${a}/compare/${b}${query}`;
}

/** The page that looks two reports up and compares them: by number, address or BugSplat's link. */
export const FIND_TO_COMPARE = "/reports/compare";
