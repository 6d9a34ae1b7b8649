import { defaultRules } from "@/lib/report/in-app/default-rules";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { type FrameJudge, frameJudge } from "@/lib/report/in-app/judge-frame";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import type { ReportModel } from "@/lib/report/report";

type Judged = Pick<ReportModel, "modules" | "os" | "platform">;

interface Report {
  crashTypeId: number | null;
  /** The own rules of its database. */
  frameRules: FrameRules;
}

/**
 * The judge of the frames of one report: the rules of its database are asked first, then the defaults
 * of its operating system. It remembers what it judged, so that a page makes it once.
 */
export function reportJudge(
  { modules, os, platform }: Judged,
  { crashTypeId, frameRules }: Report,
): FrameJudge {
  const system = findOperatingSystem({ crashTypeId, os, platform });
  return frameJudge(modules, [...frameRules, ...defaultRules(system)]);
}
