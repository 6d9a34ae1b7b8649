import { comparable, globMatcher } from "@/lib/report/in-app/glob";
import { isAbsolute, pathSegments } from "@/lib/report/source-link/path-segments";

/** Longer than any file system allows. */
const LONGEST = 4_096;

/**
 * The path of a file in its repository, as segments, from its path on the build machine:
 *
 *     C:\build\agent\src\render\mesh.cpp   with C:\build\agent\   is src/render/mesh.cpp
 *     /home/ci/w/12/src/render/mesh.cpp    with src/              is src/render/mesh.cpp
 *     D:\agent\_work\7\s\src\mesh.cpp      with D:\agent\_work\*\s is src/mesh.cpp
 *
 * Null when there are roots and none fits: then the file lies outside of the repository.
 */
export function repositoryPath(file: string, roots: readonly string[]): string[] | null {
  if (file.length > LONGEST || /\p{Cc}/u.test(file)) return null;
  const segments = pathSegments(file.toWellFormed());
  if (segments.length === 0) return null;
  if (roots.length === 0) return segments;
  for (const root of roots) {
    const found = isAbsolute(root) ? behind(segments, root) : from(segments, root);
    if (found) return found;
  }
  return null;
}

function behind(segments: readonly string[], root: string): string[] | null {
  const wanted = folderMatchers(root);
  return standsAt(segments, wanted, 0) ? segments.slice(wanted.length) : null;
}

function from(segments: readonly string[], root: string): string[] | null {
  const wanted = folderMatchers(root);
  const at = segments.findIndex((_, index) => standsAt(segments, wanted, index));
  return at === -1 ? null : segments.slice(at);
}

type Matcher = (comparableText: string) => boolean;

function folderMatchers(root: string): Matcher[] {
  return pathSegments(root).map(globMatcher);
}

/** The last segment is the file itself, and no folder. */
function standsAt(segments: readonly string[], wanted: readonly Matcher[], at: number): boolean {
  if (at + wanted.length >= segments.length) return false;
  return wanted.every((matches, index) => matches(comparable(segments[at + index] ?? "")));
}
