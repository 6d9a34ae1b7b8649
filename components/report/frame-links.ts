import { stackRulesAddress } from "@/components/settings/stack-rules-address";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { FrameLinks } from "@/lib/report/frames/frame-links";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import { sourceAddress } from "@/lib/report/source-link/source-address";

/** Where the frames of a report lead. Only the application's own code is in its repository. */
export function frameLinks(report: ReportDetail, judge: FrameJudge): FrameLinks {
  const { database, crashTypeId, content, sourceLink, version } = report;
  const { os, platform } = content.model;
  const system = findOperatingSystem({ crashTypeId, os, platform });
  return {
    source: (frame) =>
      sourceLink && judge(frame).verdict === "in-app"
        ? sourceAddress(sourceLink, { ...frame, version })
        : null,
    rules: (frame) => stackRulesAddress(database, { frame, system }),
  };
}
