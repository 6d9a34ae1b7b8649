import type {
  ComparisonSign,
  Condition,
  Test,
  ValueTest,
  VersionTest,
} from "@/lib/search/condition";
import type { Part } from "@/lib/search/fields";
import { literal } from "@/lib/search/literal";
import { matchesPattern } from "@/lib/search/match-pattern";
import { type GroupState, isGroupState } from "@/lib/triage/group-state";
import { compareCounted } from "@/lib/versions/compare-versions";

/** A report as the tests of the query language make it; "" and null for what it does not have. */
export interface SampleReport {
  id: number;
  database: string;
  app: string;
  version: string;
  platform: string;
  group: string;
  stackkey: number;
  frames: string[];
  exception: string;
  message: string;
  description: string;
  user: string;
  email: string;
  ip: string;
  key: string;
  hash: string;
  received: Date;
  crashed: Date | null;
  arrived: Date;
  xml: boolean;
  text: boolean;
  os: string;
  modules: { file: string; version: string }[];
  attributes: Record<string, string>;
  /** It is the first one of its group. */
  new: boolean;
  /** Of its group. */
  state: GroupState;
  assignee: { name: string; email: string } | null;
  labels: string[];
}

/** What a condition says of one report, read off its definition without any thought for speed. */
export function isTrueOf(condition: Condition, report: SampleReport): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => isTrueOf(part, report));
    case "or":
      return condition.parts.some((part) => isTrueOf(part, report));
    case "not":
      return !isTrueOf(condition.part, report);
    default:
      return passes(condition, report);
  }
}

function passes(test: Test, report: SampleReport): boolean {
  switch (test.kind) {
    case "matches":
      return textsOf(test, report).some((text) => matchesPattern(test.pattern, text, test.whole));
    case "version":
      return holds(compareCounted(report.version, test.version), test.comparison);
    case "number":
      return holds(report[test.field] - Number(test.value), test.comparison);
    case "time": {
      const time = report[test.field];
      if (time === null) return false;
      return (test.from === null || time >= test.from) && (test.to === null || time < test.to);
    }
    case "module version":
      return report.modules.some(
        ({ file, version }) =>
          (test.name === null || matchesPattern(test.name, file, false)) &&
          fitsVersion(test.version, version),
      );
    case "attribute":
      return Object.entries(report.attributes).some(
        ([name, value]) =>
          name.toLowerCase() === test.name.toLowerCase() && fitsValue(test.value, value),
      );
    case "has":
      return hasPart(test.part, report);
    case "is":
      if (test.state === "feedback") return report.platform.toLowerCase() === "user feedback";
      if (isGroupState(test.state)) return test.state === report.state;
      return test.state === "new" && report.new;
    case "assigned":
      // Whoever asks looks after none.
      return test.to === "none" && report.assignee === null;
    case "says": {
      const { group, exception, message, description, key } = report;
      const texts = [group, exception, message, description, key];
      return texts.some((text) => matchesPattern(test.pattern, text, false));
    }
  }
}

function fitsVersion(test: VersionTest, version: string): boolean {
  if ("pattern" in test) return matchesPattern(test.pattern, version, true);
  return version !== "" && holds(compareCounted(version, test.version), test.comparison);
}

function fitsValue(test: ValueTest, value: string): boolean {
  if ("pattern" in test) return matchesPattern(test.pattern, value, true);
  return value !== "" && holds(Number(value) - Number(test.number), test.comparison);
}

function hasPart(part: Part, report: SampleReport): boolean {
  switch (part) {
    case "stack":
      return report.frames.length > 0;
    case "modules":
      return report.modules.length > 0;
    case "attributes":
      return Object.keys(report.attributes).length > 0;
    default:
      return Boolean(report[part]);
  }
}

type Matches = Extract<Test, { kind: "matches" }>;

/** A frame's name is the one with its module, or, where the whole is asked for, that without. */
function textsOf({ field, pattern, whole }: Matches, report: SampleReport): string[] {
  if (field === "module") return report.modules.map(({ file }) => file);
  // A report without one has no operating system with an empty name.
  if (field === "os") return report.os === "" ? [] : [report.os];
  if (field === "label") return report.labels;
  if (field === "assignee") {
    if (report.assignee === null) return [];
    const { name, email } = report.assignee;
    return literal(pattern) === null ? [name] : [name, email];
  }
  // Made of the frames by rules of its own: lib/queries/search/signature.db.test.ts asks for it.
  if (field === "signature") throw new Error("A sample report does not know its signature.");
  if (field !== "frame") return [report[field]];
  const functions = report.frames.map((frame) => frame.slice(frame.indexOf("!") + 1));
  return whole ? [...report.frames, ...functions] : report.frames;
}

function holds(order: number, comparison: ComparisonSign): boolean {
  switch (comparison) {
    case "=":
      return order === 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}
