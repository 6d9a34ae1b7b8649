import { RE2JS } from "re2js";
import { changeLeaves } from "@/lib/privacy/change-leaves";
import { type Concealment, concealNotification } from "@/lib/privacy/conceal-notification";

/** What is taken out of a notification before it is kept; it can be handed to another thread. */
export type Scrubbing = {
  /** How people are taken out; null: they stay. */
  concealment: Concealment | null;
  /** Patterns of RE2. */
  patterns: readonly string[];
};

/** What stands where a pattern fitted. */
export const SCRUBBED = "(removed)";

/** Fields that say which report it is, and where it belongs: no pattern touches them. */
const PLACE = new Set([
  ...["database", "application", "version", "notificationType", "platform", "crashType"],
  ...["stackKeyName", "exceptionCode", "received", "crashTime", "hash", "mfa"],
]);

/**
 * The JSON value of a notification without what may not be kept; where nothing of it is such, it is the
 * very value. Numbers are no texts, and stay.
 */
export function scrubNotification(json: unknown, { concealment, patterns }: Scrubbing): unknown {
  const concealed = concealment ? concealNotification(json, concealment) : json;
  const compiled = patterns.flatMap((pattern) => compilePattern(pattern) ?? []);
  if (compiled.length === 0) return concealed;
  return changeLeaves(concealed, (leaf, field) =>
    isScrubbed(leaf, field) ? scrubText(leaf, compiled) : leaf,
  );
}

/** Whether patterns are looked for in a leaf: in each text but those that say the place of a report. */
export function isScrubbed(leaf: string | number, field: string | null): leaf is string {
  return typeof leaf === "string" && !(field !== null && PLACE.has(field));
}

/** A pattern that can be looked for in time that grows with the text alone; null when it is none. */
export function compilePattern(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return null;
  }
}

/** A text without what fits one of the patterns. */
export function scrubText(text: string, patterns: readonly RE2JS[]): string {
  let scrubbed = text;
  for (const pattern of patterns) {
    scrubbed = pattern.matcher(scrubbed).replaceAll(SCRUBBED);
  }
  return scrubbed;
}
