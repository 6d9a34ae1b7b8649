import { plainVersion } from "@/lib/report/modules/plain-version";

/** Wider than any number in a version, so that texts in the order of their keys are in number order. */
const WIDTH = 20;

/**
 * A text by which versions sort: `31.0.15.4601` stands behind `31.0.15.123`, `7, 1, 0` is `7.1.0`,
 * what Windows adds in brackets counts not. A version that is not known comes first.
 */
export function versionKey(version: string | null): string {
  return plainVersion(version)
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(WIDTH, "0"));
}
