import { findModule } from "@/lib/report/find-module";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { findMainProgram } from "@/lib/report/modules/main-program";
import { type ModuleKind, moduleKind } from "@/lib/report/modules/module-kind";
import { type SymbolState, symbolState } from "@/lib/report/modules/symbol-state";
import type { Module, ReportModel } from "@/lib/report/report";

/** A module, and what it is to the application that crashed. */
export interface DescribedModule {
  module: Module;
  kind: ModuleKind;
  symbols: SymbolState;
  /** The crash was in this module. */
  crashed: boolean;
}

interface Report {
  model: ReportModel;
  judge: FrameJudge;
  application: string;
  /** The module that the symbol of the cause names. */
  crashedIn: string | null;
}

/** The modules of a report, that of the crash first, then in the order of the report. */
export function describeModules(report: Report): DescribedModule[] {
  const { application, judge } = report;
  const { modules } = report.model;
  const mainProgram = findMainProgram(modules, application);
  const crashed = findModule(modules, report.crashedIn);
  return modules
    .map((module) => ({
      module,
      kind: moduleKind(module, mainProgram, judge),
      symbols: symbolState(module.symbolsLoaded),
      crashed: module === crashed,
    }))
    .sort((a, b) => Number(b.crashed) - Number(a.crashed));
}
