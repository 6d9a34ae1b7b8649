import { crashingThread } from "@/lib/report/crashing-thread";
import { REPORT_PARTS, type ReportPart } from "@/lib/report/fill/part-sources";
import type { Exception, ReportModel, Thread } from "@/lib/report/report";

/** The parts of which a report says nothing, and which another text may therefore fill. */
export function missingParts(report: ReportModel): ReportPart[] {
  return REPORT_PARTS.filter((part) => MISSING[part](report));
}

const MISSING: Record<ReportPart, (report: ReportModel) => boolean> = {
  exception: ({ exception }) => exception === null || saysNothing(exception),
  registers: ({ exception }) => !exception?.registers.length,
  stack: (report) => !crashingThread(report)?.frames.length,
  threads: (report) => !isOnlyThread(report) && !otherThreads(report).some(hasFrames),
  modules: ({ modules }) => modules.length === 0,
  os: ({ os }) => os === null,
};

/** The threads beside the one that crashed. */
export function otherThreads(report: Pick<ReportModel, "threads">): Thread[] {
  const crashing = crashingThread(report);
  return report.threads.filter((thread) => thread !== crashing);
}

/** The report has one thread and says itself that there was no other. */
function isOnlyThread({ threads, declaredThreadCount }: ReportModel): boolean {
  return threads.length === 1 && declaredThreadCount === 1;
}

function hasFrames({ frames }: Thread): boolean {
  return frames.length > 0;
}

function saysNothing({ registers, ...said }: Exception): boolean {
  return Object.values(said).every((value) => value === null);
}
