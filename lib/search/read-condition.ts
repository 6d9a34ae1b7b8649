import { readPersonMark } from "@/lib/privacy/person-mark";
import type { Condition, Test } from "@/lib/search/condition";
import {
  attributeName,
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  findField,
  PARTS,
  STATES,
} from "@/lib/search/fields";
import { parseQuery } from "@/lib/search/grammar/parse-query";
import type { Query, QueryProblem, Term, Value } from "@/lib/search/grammar/query";
import { literal } from "@/lib/search/literal";
import { readAttribute, readModuleVersion } from "@/lib/search/read-fact-value";
import { type Clock, readTimes } from "@/lib/search/read-times";

export type ReadQuery =
  | { understood: true; condition: Condition }
  | { understood: false; problem: QueryProblem };

/** Who asks: by which clock, and whether they may ask for people by what names them. */
type Asker = Clock & { seesPeople?: boolean };

/**
 * Reads the text of a query into a condition on reports. Any text gives a condition, or what is wrong
 * with it and where.
 */
export function readCondition(text: string, asker: Asker): ReadQuery {
  const parsed = parseQuery(text);
  if (!parsed.understood) return parsed;
  const result = toCondition(parsed.query, asker);
  return "problem" in result
    ? { understood: false, problem: result.problem }
    : { understood: true, condition: result };
}

type Result<T> = T | { problem: QueryProblem };

function toCondition(query: Query, asker: Asker): Result<Condition> {
  switch (query.kind) {
    case "all":
      return { kind: "and", parts: [] };
    case "text":
      return { kind: "says", pattern: query.pattern };
    case "term":
      return readTerm(query, asker);
    case "not": {
      const part = toCondition(query.part, asker);
      return "problem" in part ? part : { kind: "not", part };
    }
    case "and":
    case "or":
      return all(query.kind, query.parts, (part) => toCondition(part, asker));
  }
}

function all<T>(
  kind: "and" | "or",
  items: readonly T[],
  read: (item: T) => Result<Condition>,
): Result<Condition> {
  const parts: Condition[] = [];
  for (const item of items) {
    const part = read(item);
    if ("problem" in part) return part;
    parts.push(part);
  }
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind, parts };
}

function readTerm({ key, values }: Term, asker: Asker): Result<Condition> {
  const field = findField(key.text);
  if (field === null) {
    return {
      problem: {
        start: key.start,
        end: key.end,
        message: `There is no field “${key.text.slice(0, 50)}”. Fields are ${FIELD_NAMES.join(", ")}; put the text in quotes to look for it as it is.`,
      },
    };
  }
  return all("or", values, (value) => readValue(field, key.text, value, asker));
}

/** The field's own check of one value. */
function readValue(field: FieldName, key: string, value: Value, asker: Asker): Result<Test> {
  const { comparison, pattern } = value;
  const text = literal(pattern);
  const wrong = (message: string): Result<Test> => ({
    problem: { start: value.start, end: value.end, message },
  });
  const orWrong = (read: Test | { mistake: string }): Result<Test> =>
    "mistake" in read ? wrong(read.mistake) : read;
  switch (field) {
    case "stackkey":
    case "id":
      return text !== null && /^\d{1,18}$/.test(text)
        ? { kind: "number", field, comparison: comparison ?? "=", value: BigInt(text) }
        : wrong(`${field}: takes a whole number, such as ${FIELDS[field].example}.`);
    case "received":
    case "crashed":
    case "arrived": {
      const times = text === null ? null : readTimes(text, asker);
      return times === null
        ? wrong(`${field}: takes a date, a time or an age, such as ${FIELDS[field].example}.`)
        : { kind: "time", field, ...compareTimes(comparison, times) };
    }
    case "has": {
      const part = PARTS.find((known) => known === text?.toLowerCase());
      return part && comparison === null
        ? { kind: "has", part }
        : wrong(`has: takes one of ${PARTS.join(", ")}.`);
    }
    case "is": {
      const state = STATES.find((known) => known === text?.toLowerCase());
      return state && comparison === null
        ? { kind: "is", state }
        : wrong(`is: takes one of ${STATES.join(", ")}.`);
    }
    case "assignee": {
      // `assignee:=me` asks for somebody of that name.
      const word = comparison === null ? text?.toLowerCase() : null;
      if (word === "me" || word === "none") return { kind: "assigned", to: word };
      break;
    }
    case "modversion":
      return orWrong(readModuleVersion(value));
    case "attr.NAME":
      return orWrong(readAttribute(attributeName(key), value));
    case "version":
      if (comparison === null || comparison === "=") break;
      return text === null
        ? wrong("A version to compare with has no wildcards: version:>=4.2, or version:4.2.*.")
        : { kind: "version", comparison, version: text };
    case "user":
    case "email":
    case "ip":
      if (asker.seesPeople !== false || text === "" || isPersonMark(text)) break;
      return wrong(
        `You see no names of people here: ${field}: takes the mark that stands in the place of one, such as ${field}:person-1c3f9k2m7q0xz.`,
      );
    default:
  }
  // `<lambda_1>` begins like a comparison, which a text does not have.
  const written = comparison && comparison !== "=" ? [comparison, ...pattern] : pattern;
  const whole = FIELDS[field].kind !== "text" || comparison === "=";
  return { kind: "matches", field, pattern: written, whole };
}

function isPersonMark(text: string | null): boolean {
  return text !== null && readPersonMark(text) !== null;
}

function compareTimes(
  comparison: Value["comparison"],
  { from, to }: { from: Date; to: Date },
): { from: Date | null; to: Date | null } {
  switch (comparison) {
    case ">=":
      return { from, to: null };
    case ">":
      return { from: to, to: null };
    case "<=":
      return { from: null, to };
    case "<":
      return { from: null, to: from };
    default:
      return { from, to };
  }
}
