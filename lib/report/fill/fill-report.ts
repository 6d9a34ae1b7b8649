import type { TextReport } from "@/lib/debug-text/document";
import type { NotifiedException } from "@/lib/report/cause";
import { fillException } from "@/lib/report/fill/fill-exception";
import { fillThreads } from "@/lib/report/fill/fill-threads";
import { missingParts } from "@/lib/report/fill/missing-parts";
import type { PartSource, PartSources, ReportPart } from "@/lib/report/fill/part-sources";
import type { Frame, ReportModel } from "@/lib/report/report";

export interface FilledReport {
  model: ReportModel;
  sources: PartSources;
}

/** What is known of a crash beside its XML. */
export interface OtherTexts {
  notified: NotifiedException;
  callstack: readonly Frame[];
  /** What the debugger text says; null when it was not read. */
  text: TextReport | null;
}

/**
 * Fills the parts that the XML of a report does not have, each whole and from one source: two lists
 * of modules, or two looks at one stack, do not fit together line by line. What the XML says stays.
 *
 * @param missing see `missingParts`; those of them that are to be filled
 */
export function fillReport(
  said: ReportModel,
  missing: readonly ReportPart[],
  { notified, callstack, text }: OtherTexts,
): FilledReport {
  const told = text?.threads ?? [];
  const { threads, stack } = fillThreads(said.threads, missing, callstack, told);
  const stackIsTold = missing.includes("stack") && stack !== "callstack";
  const counted = threads.length > said.threads.length ? text?.declaredThreadCount : null;
  const model: ReportModel = {
    ...said,
    os: said.os ?? text?.os ?? null,
    exception: fillException(said.exception, missing, {
      told: text?.exception ?? null,
      notified,
      stackIsTold,
    }),
    modules: missing.includes("modules") ? (text?.modules ?? []) : said.modules,
    threads,
    declaredThreadCount: said.declaredThreadCount ?? counted ?? null,
  };
  return { model, sources: sourcesOf(model, missing, stack) };
}

function sourcesOf(
  model: ReportModel,
  missing: readonly ReportPart[],
  stack: PartSource | null,
): PartSources {
  const unfilled = missingParts(model);
  const sourceOf = (part: ReportPart): PartSource | null => {
    if (!missing.includes(part)) return "report XML";
    if (unfilled.includes(part)) return null;
    return part === "stack" ? stack : "debugger text";
  };
  return {
    exception: sourceOf("exception"),
    registers: sourceOf("registers"),
    stack: sourceOf("stack"),
    threads: sourceOf("threads"),
    modules: sourceOf("modules"),
    os: sourceOf("os"),
  };
}
