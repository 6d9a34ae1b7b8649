import { defaultRules } from "@/lib/report/in-app/default-rules";
import { type FrameJudge, frameJudge } from "@/lib/report/in-app/judge-frame";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import type { ReportModel } from "@/lib/report/report";

type Judged = Pick<ReportModel, "modules" | "os" | "platform">;

/** The judge of the frames of one report, by the default rules of its operating system. */
export function reportJudge(
  { modules, os, platform }: Judged,
  crashTypeId: number | null,
): FrameJudge {
  return frameJudge(modules, defaultRules(findOperatingSystem({ crashTypeId, os, platform })));
}
