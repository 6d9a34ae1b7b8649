import { findModule } from "@/lib/report/find-module";
import { remember } from "@/lib/report/frames/remember";
import {
  type CompiledRule,
  compileRule,
  type Match,
  type Subject,
} from "@/lib/report/in-app/compiled-rule";
import type { FrameRule, FrameRules, Verdict } from "@/lib/report/in-app/frame-rule";
import { frameSubject } from "@/lib/report/in-app/frame-subject";
import type { Frame, Module } from "@/lib/report/report";

/** Whose code a frame is, and why that is thought. */
export interface Judgement {
  verdict: Verdict;
  /** The rule that decided; null when none matched. */
  rule: FrameRule | null;
  /** In words: `The module matches "ntdll": Windows.` */
  why: string;
}

export type FrameJudge = (frame: Frame) => Judgement;

const OWN: Judgement = {
  verdict: "in-app",
  rule: null,
  why: "No rule matches, so it counts as the application's own.",
};

const NOWHERE: Judgement = {
  verdict: "system",
  rule: null,
  why: "The address lies in no module that is known, so it does not count as the application's own.",
};

/**
 * Makes the judge of the frames of one report: the first rule that matches decides, so a user's
 * rules come before the defaults. Frames with the same names are judged once.
 */
export function frameJudge(modules: readonly Module[], rules: FrameRules): FrameJudge {
  const compiled = rules.map((rule) => ({ rule, matches: compileRule(rule) }));
  const pathOf = remember((name) => findModule(modules, name)?.path ?? null);
  const known = new Map<string, Judgement>();
  return (frame) => {
    const key = JSON.stringify([frame.module, frame.function, frame.file, frame.line === null]);
    const judgement = known.get(key) ?? judge(frameSubject(frame, pathOf), compiled);
    known.set(key, judgement);
    return judgement;
  };
}

function judge(
  subject: Subject,
  rules: readonly { rule: FrameRule; matches: CompiledRule }[],
): Judgement {
  for (const { rule, matches } of rules) {
    const found = matches(subject);
    if (found) return { verdict: rule.verdict, rule, why: explain(rule, found) };
  }
  return Object.values(subject).some((names) => names.length > 0) ? OWN : NOWHERE;
}

function explain(rule: FrameRule, matches: readonly Match[]): string {
  const reasons = matches.map(({ field, pattern }) => `the ${field} matches "${pattern}"`);
  return `${reasons.join(" and ").replace("the", "The")}: ${rule.note}.`;
}
