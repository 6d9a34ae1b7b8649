import { z } from "zod";
import { PERSONAL_DATA, type PrivacyRules } from "@/lib/privacy/privacy-rules";
import { compilePattern } from "@/lib/privacy/scrub-notification";
import { storableText } from "@/lib/report/storable-text";

/** The rules as they stand in a form: names and patterns one a line. */
export type PrivacyDraft = { personalData: string; namesThatStay: string; scrubbed: string };

/** What is wrong with each field, in whole sentences. */
export type PrivacyProblems = Partial<PrivacyDraft>;

type Read = { ok: true; rules: PrivacyRules } | { ok: false; problems: PrivacyProblems };

const MOST_NAMES = 200;
const LONGEST_NAME = 64;

/** Each costs a few milliseconds of every notification. */
const MOST_PATTERNS = 20;
const LONGEST_PATTERN = 300;

const Keeping = z.enum(PERSONAL_DATA);

export function readPrivacyDraft(draft: PrivacyDraft): Read {
  const personalData = Keeping.safeParse(draft.personalData);
  const namesThatStay = linesOf(draft.namesThatStay.toLowerCase());
  const scrubbed = linesOf(draft.scrubbed);
  const problems: PrivacyProblems = {
    ...(!personalData.success && { personalData: "Choose one of the three." }),
    ...ofField("namesThatStay", nameProblem(namesThatStay)),
    ...ofField("scrubbed", patternProblem(scrubbed)),
  };
  if (!personalData.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, rules: { personalData: personalData.data, namesThatStay, scrubbed } };
}

export function privacyDraft({
  personalData,
  namesThatStay,
  scrubbed,
}: PrivacyRules): PrivacyDraft {
  return {
    personalData,
    namesThatStay: namesThatStay.join("\n"),
    scrubbed: scrubbed.join("\n"),
  };
}

function linesOf(text: string): string[] {
  const lines = storableText(text).split("\n");
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ""))];
}

function ofField(field: keyof PrivacyDraft, problem: string | null): PrivacyProblems {
  return problem === null ? {} : { [field]: problem };
}

function nameProblem(names: string[]): string | null {
  if (names.length > MOST_NAMES) return `There is room for ${MOST_NAMES} names.`;
  const bad = names.find((name) => name.length > LONGEST_NAME || /[\\/]/.test(name));
  if (bad === undefined) return null;
  return `“${bad.slice(0, LONGEST_NAME)}” is no name of a folder: write what stands between two separators, ${LONGEST_NAME} letters at most.`;
}

function patternProblem(patterns: string[]): string | null {
  if (patterns.length > MOST_PATTERNS) return `There is room for ${MOST_PATTERNS} patterns.`;
  for (const pattern of patterns) {
    const shown = `“${pattern.slice(0, 40)}”`;
    if (pattern.length > LONGEST_PATTERN) {
      return `${shown} is longer than ${LONGEST_PATTERN} characters.`;
    }
    const compiled = compilePattern(pattern);
    if (compiled === null) {
      return `${shown} is no pattern of RE2: it knows what regular expressions know, but no references back and no looking around.`;
    }
    if (compiled.matcher("").matches()) {
      return `${shown} also fits where nothing stands, so it would fit everywhere.`;
    }
  }
  return null;
}
