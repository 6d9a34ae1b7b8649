import { type AlignedRow, alignStacks } from "@/lib/report/compare/align-stacks";
import { compareFacts } from "@/lib/report/compare/compare-facts";
import { type ComparedModules, compareModules } from "@/lib/report/compare/compare-modules";
import { type ComparedRegister, compareRegisters } from "@/lib/report/compare/compare-registers";
import { type ComparedValue, compareValues } from "@/lib/report/compare/compare-values";
import type { ComparedReport } from "@/lib/report/compare/compared-report";
import { crashingThread } from "@/lib/report/crashing-thread";
import type { Frame, ReportModel } from "@/lib/report/report";

/** Two reports side by side; A is the left one. */
export interface Comparison {
  facts: ComparedValue[];
  stack: ComparedStack;
  modules: ComparedModules;
  registers: ComparedRegister[];
  attributes: ComparedValue[];
}

/** The stacks of the two threads that crashed. */
export interface ComparedStack {
  /** Without frames where a report has no stack. */
  a: readonly Frame[];
  b: readonly Frame[];
  rows: AlignedRow[];
}

export function compareReports(a: ComparedReport, b: ComparedReport): Comparison {
  const [inA, inB] = [a.content, b.content];
  return {
    facts: compareFacts(a, b),
    stack: compareStacks(inA.model, inB.model),
    modules: compareModules(inA.model.modules, inB.model.modules),
    registers: compareRegisters(inA.model, inB.model),
    attributes: compareValues(inA.attributes, inB.attributes),
  };
}

function compareStacks(a: ReportModel, b: ReportModel): ComparedStack {
  const [inA, inB] = [crashingThread(a)?.frames ?? [], crashingThread(b)?.frames ?? []];
  return { a: inA, b: inB, rows: alignStacks(inA, inB) };
}
