/** The page of a report in BugSplat's own dashboard. */
export function bugsplatReportAddress(database: string, id: string): string {
  return `https://app.bugsplat.com/v2/crash?${new URLSearchParams({ database, id })}`;
}
