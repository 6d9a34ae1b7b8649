import { defaultRules } from "@/lib/report/in-app/default-rules";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { frameJudge, type Judgement } from "@/lib/report/in-app/judge-frame";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import { frameOf } from "@/lib/report/report";

/** The names of a frame that rules are asked about, as they were typed; "" where one is not known. */
export interface TriedNames {
  module: string;
  function: string;
  path: string;
  /** null: the report does not say it, and the defaults of all are asked. */
  system: OperatingSystem | null;
}

export interface Trial {
  judgement: Judgement;
  /** The index of the own rule that decided; null when a default or no rule did. */
  own: number | null;
}

/** What the own rules, and after them the defaults, say of a frame; null when nothing is asked. */
export function tryRules(rules: FrameRules, names: TriedNames): Trial | null {
  const { module, function: called, path, system } = names;
  if (!module && !called && !path) return null;
  const judge = frameJudge([], [...rules, ...defaultRules(system)]);
  const judgement = judge(
    // With a line, a function alone is not taken for a module without symbols.
    frameOf({ module: module || null, function: called || null, file: path || null, line: 1 }),
  );
  const own = judgement.rule ? rules.indexOf(judgement.rule) : -1;
  return { judgement, own: own === -1 ? null : own };
}
