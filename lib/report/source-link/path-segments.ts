/**
 * The folders of a path and its file, with `/` and `\` alike; empty ones and `.` are left out, and
 * `..` takes the folder before it away: no segment can lead out of where the path is put.
 */
export function pathSegments(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split(/[/\\]/)) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments;
}

/** From a drive or from the root on: `C:\build`, `/home/ci`. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[a-z?]:)/i.test(path);
}
