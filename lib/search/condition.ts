import type { NumberField, Part, PatternField, State, TimeField } from "@/lib/search/fields";
import type { Pattern } from "@/lib/search/grammar/query";
import type { GroupState } from "@/lib/triage/group-state";

/** What a report must be like: a query whose fields and values are known to make sense. */
export type Condition =
  /** True when all parts are; of no parts, always. */
  | { kind: "and"; parts: Condition[] }
  /** True when one part is; of no parts, never. */
  | { kind: "or"; parts: Condition[] }
  | { kind: "not"; part: Condition }
  | Test;

export type Test =
  | {
      kind: "matches";
      field: PatternField;
      pattern: Pattern;
      /** The pattern must fit all of the text, and not only a part of it. */
      whole: boolean;
    }
  | { kind: "version"; comparison: Exclude<ComparisonSign, "=">; version: string }
  | { kind: "number"; field: NumberField; comparison: ComparisonSign; value: bigint }
  /** From `from` until just before `to`; null has no end. */
  | { kind: "time"; field: TimeField; from: Date | null; to: Date | null }
  | {
      kind: "module version";
      /** A part of the name of the module whose version it is; null: of any. */
      name: Pattern | null;
      version: VersionTest;
    }
  | { kind: "attribute"; name: string; value: ValueTest }
  | { kind: "has"; part: Part }
  | { kind: "is"; state: State }
  /** Who looks after its group: the one who asks, or nobody. */
  | { kind: "assigned"; to: "me" | "none" }
  /** Words without a key: somewhere in the report's texts. */
  | { kind: "says"; pattern: Pattern };

/** The whole of a version; a module without one has none to compare. */
export type VersionTest =
  | { pattern: Pattern }
  | { comparison: Exclude<ComparisonSign, "=">; version: string };

/** The whole of a value, or a number that the value is compared with when it is one. */
export type ValueTest =
  | { pattern: Pattern }
  | { comparison: Exclude<ComparisonSign, "=">; number: string };

export type ComparisonSign = "=" | ">=" | "<=" | ">" | "<";

export const EVERYTHING: Condition = { kind: "and", parts: [] };

/** The same, and only of groups in a state; null: in any. */
export function inState(condition: Condition | null, state: GroupState | null): Condition | null {
  if (state === null) return condition;
  return { kind: "and", parts: [condition ?? EVERYTHING, { kind: "is", state }] };
}
