import { createHash } from "node:crypto";

/** A 32-bit hash of a text (FNV-1a with a final mix): the same on every machine. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 32 lower-case hex digits, as BugSplat shows for masked users and call-stack hashes. */
export function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

/** A GUID in upper case that stands for a text, such as a module file and its version. */
export function guid(text: string): string {
  const digits = md5(text).toUpperCase();
  return [8, 12, 16, 20, 32].map((end, i, ends) => digits.slice(ends[i - 1] ?? 0, end)).join("-");
}
