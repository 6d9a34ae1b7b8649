import { stackRulesAddress } from "@/components/settings/stack-rules-address";
import { filtersToQuery, parseFilters } from "@/lib/filters";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { FrameLinks } from "@/lib/report/frames/frame-links";
import { frameSymbol } from "@/lib/report/frames/frame-symbol";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import { sourceAddress } from "@/lib/report/source-link/source-address";
import { writeWhole } from "@/lib/search/grammar/write-term";

/** An address cannot take a longer name. */
const LONGEST_SEARCH = 1_000;

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
    search: (frame) => {
      const symbol = frameSymbol(frame);
      if (symbol === null || symbol.length > LONGEST_SEARCH) return null;
      const query = { ...parseFilters({}), database: [database], q: writeWhole("frame", symbol) };
      return `/groups${filtersToQuery(query)}`;
    },
    rules: (frame) => stackRulesAddress(database, { frame, system }),
  };
}
