import { fileName } from "@/lib/format-symbol";
import type { Judgement } from "@/lib/report/in-app/judge-frame";
import { type Frame, frameOf, type Module } from "@/lib/report/report";

export type ModuleKind = "main program" | "own" | "system";

/** What a module is to the application, by the rules that judge frames; runtimes count as the system. */
export function moduleKind(
  module: Module,
  mainProgram: Module | null,
  judge: (frame: Frame) => Judgement,
): ModuleKind {
  if (module === mainProgram) return "main program";
  return judge(frameOf({ module: module.name ?? (module.path && fileName(module.path)) }))
    .verdict === "in-app"
    ? "own"
    : "system";
}
