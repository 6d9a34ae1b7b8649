import { pathSegments } from "@/lib/report/source-link/path-segments";

/** What is wrong with a folder of a source link, in words; null when it can be used. */
export function rootProblem(root: string): string | null {
  if (/[\p{Cc}\p{Cs}]/u.test(root)) return "It holds a control character.";
  const segments = pathSegments(root);
  if (segments.length === 0) return "It names no folder.";
  if (segments.every((segment) => /^\*+$/.test(segment))) {
    return "It fits any folder. Name one, such as src/ or C:\\build\\.";
  }
  return null;
}
