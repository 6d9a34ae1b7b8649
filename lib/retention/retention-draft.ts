import { z } from "zod";
import type { RetentionRules } from "@/lib/retention/retention-rules";

/** The rules as they stand in a form: texts, nothing checked. */
export type RetentionDraft = Record<keyof typeof FIELDS, string>;

/** What is wrong with each field, in whole sentences. */
export type RetentionProblems = Partial<RetentionDraft>;

type Read = { ok: true; rules: RetentionRules } | { ok: false; problems: RetentionProblems };

const GIGABYTE = 1024 ** 3;

const Days = whole("a whole number of days", 36_500);

/** Of each field, the number that it stands for; empty is no limit. */
const FIELDS = {
  bodyDays: Days,
  bodyGigabytes: number("a number of gigabytes, such as 20 or 0.5", 1_000_000)
    .refine((gigabytes) => gigabytes >= 0.001, { error: "It is 0.001 at least." })
    .transform((gigabytes) => Math.round(gigabytes * GIGABYTE)),
  reportDays: Days,
  mostReports: whole("a whole number of reports", 2_000_000_000),
};

export function readRetentionDraft(draft: RetentionDraft): Read {
  const problems: RetentionProblems = {};
  const read = (field: keyof typeof FIELDS) => {
    const text = draft[field].trim().replaceAll(",", "");
    if (text === "") return null;
    const parsed = FIELDS[field].safeParse(text);
    if (parsed.success) return parsed.data;
    problems[field] = parsed.error.issues[0]?.message ?? "It cannot be read.";
    return null;
  };
  const rules = {
    bodyDays: read("bodyDays"),
    mostBodyBytes: read("bodyGigabytes"),
    reportDays: read("reportDays"),
    mostReports: read("mostReports"),
  };
  return Object.keys(problems).length === 0 ? { ok: true, rules } : { ok: false, problems };
}

export function retentionDraft(rules: RetentionRules): RetentionDraft {
  const { bodyDays, mostBodyBytes, reportDays, mostReports } = rules;
  const gigabytes = mostBodyBytes && Math.round((mostBodyBytes / GIGABYTE) * 1_000) / 1_000;
  return {
    bodyDays: String(bodyDays ?? ""),
    bodyGigabytes: String(gigabytes ?? ""),
    reportDays: String(reportDays ?? ""),
    mostReports: String(mostReports ?? ""),
  };
}

function whole(what: string, most: number) {
  return number(what, most).refine((value) => Number.isInteger(value) && value >= 1, {
    error: `Write ${what}, 1 at least, or nothing for no limit.`,
  });
}

function number(what: string, most: number) {
  const error = `Write ${what}, or nothing for no limit.`;
  return z
    .string()
    .regex(/^\d{1,12}(\.\d{1,6})?$/, { error })
    .transform(Number)
    .refine((value) => value <= most, { error: `It is ${most.toLocaleString("en")} at most.` });
}
