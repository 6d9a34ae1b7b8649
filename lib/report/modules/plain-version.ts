/** What Windows writes around a version is left out: `10.0.1 (WinBuild.160101)` is `10.0.1`, `7, 1, 0` is `7.1.0`. */
export function plainVersion(version: string | null): string {
  return (version ?? "")
    .slice(0, 200)
    .replace(/\s*\(.*/s, "")
    .replace(/\s*[,.]\s*/g, ".")
    .trim();
}
