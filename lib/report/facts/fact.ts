import { createHash } from "node:crypto";

/** One thing that a body says of its machine or process, as a search looks for it. */
export type Fact = {
  kind: "os" | "module" | "attribute";
  /** A module's file, an attribute's name; "" for an operating system. */
  name: string;
  /** A module's version, an attribute's value, the operating system. */
  value: string;
};

/** A SHA-256 in hex that equal facts share. */
export function factFingerprint({ kind, name, value }: Fact): string {
  return sha256(JSON.stringify([kind, name, value]));
}

/** Distinct facts by their fingerprints. */
export function factsByFingerprint(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [factFingerprint(fact), fact]));
}

/** Facts that a report is found by together, as they are stored once for many reports. */
export type FactSet = { fingerprint: string; facts: Fact[] };

/** A SHA-256 in hex that two sets share exactly when they hold the same facts, in whatever order. */
export function factSetFingerprint(facts: readonly Fact[]): string {
  return sha256([...factsByFingerprint(facts).keys()].sort().join(" "));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
