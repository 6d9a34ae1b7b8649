import type { FactTest } from "@/lib/queries/search/fact-sql";
import type { Test } from "@/lib/search/condition";
import type { PatternField, PersonalField, ReportState } from "@/lib/search/fields";
import type { Pattern } from "@/lib/search/grammar/query";

/** Fields that are columns of a report itself. */
export type DirectField = Exclude<PatternField, DictionaryField | PersonalField>;
type DictionaryField =
  | "database"
  | "app"
  | "version"
  | "group"
  | "assignee"
  | "label"
  | "frame"
  | "signature"
  | "module"
  | "os";

/** Columns of a report that point to a dictionary, or to the sets of what is in one. */
export type IdColumn = "group" | "version" | FactTest["kind"];

/** A condition in which names of applications, versions, groups and functions have become ids. */
export type Resolved =
  | { kind: "and" | "or"; parts: Resolved[] }
  | { kind: "not"; part: Resolved }
  | ResolvedTest;

export type ResolvedTest =
  | { kind: "ids"; column: IdColumn; ids: bigint[] }
  /** The report's stack is one of these; so is that of all reports of some groups, and of some of others. */
  | { kind: "stack"; ids: bigint[]; everyOfGroups: bigint[]; someOfGroups: bigint[] }
  /** One of these `like` patterns fits a function in the report's stack; for when the stacks are too many. */
  | { kind: "frame"; symbols: string[] }
  /** The signature of the report's stack fits this `like` pattern; for when the stacks are too many. */
  | { kind: "signature"; like: string }
  /** One of the report's facts is such; for when so many are that their ids are no help. */
  | { kind: "fact"; databaseIds: bigint[]; test: FactTest }
  | (Extract<Test, { kind: "matches" }> & { field: DirectField })
  /** Who crashed: by the name where the viewer may see it, and by a mark everywhere. */
  | {
      kind: "person";
      field: PersonalField;
      pattern: Pattern;
      person: Person | "nobody" | null;
      seenIn: bigint[];
    }
  | (Extract<Test, { kind: "number" }> & { field: "id" })
  | Extract<Test, { kind: "time" | "has" }>
  | { kind: "is"; state: ReportState }
  | (Extract<Test, { kind: "says" }> & { groupIds: bigint[] });

/** Whom a value without wildcards names. */
export type Person = { mark: string; hash: bigint; isMark: boolean };
