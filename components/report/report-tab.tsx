import { DebugTextTab } from "@/components/debug-text/debug-text-tab";
import { ModulesTab } from "@/components/modules/modules-tab";
import { RawTab } from "@/components/raw/raw-tab";
import { RegistersTab } from "@/components/registers/registers-tab";
import { AttributesTab } from "@/components/report/attributes-tab";
import { frameLinks } from "@/components/report/frame-links";
import { MissingPart } from "@/components/report/missing-part";
import {
  type ReportAddress,
  type ReportView,
  reportFile,
  type ReportTab as Tab,
} from "@/components/report/report-view";
import { StackTab } from "@/components/stack/stack-tab";
import { ThreadsTab } from "@/components/threads/threads-tab";
import type { DebugDocument } from "@/lib/debug-text/document";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { Cause } from "@/lib/report/cause";
import { crashingThread } from "@/lib/report/crashing-thread";
import { stackReader } from "@/lib/report/frames/stack-reader";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { splitSymbol } from "@/lib/report/symbol";
import type { FrameFinder } from "@/lib/search/find-frames";

type Props = {
  tab: Tab;
  report: ReportDetail;
  /** The debugger text, when its tab is open and there is one. */
  document: DebugDocument | null;
  cause: Cause;
  judge: FrameJudge;
  /** Says which frames the query asked for. */
  isFound: FrameFinder | null;
  view: ReportView;
  address: ReportAddress;
  clock: Clock;
};

/** The open tab; the others are not rendered. */
export function ReportTab(props: Props) {
  const { tab, report, document, cause, judge, isFound, view, address, clock } = props;
  const { model, attributes } = report.content;
  const thread = crashingThread(model);
  const stackFile = reportFile(report.id, "stack");
  const crashedIn = splitSymbol(cause.symbol ?? "").module;
  const links = frameLinks(report, judge);
  const groupName = report.group.name;
  const readStack = () => stackReader({ model, judge, links, groupName, isFound });
  switch (tab) {
    case "stack":
      if (!thread?.frames.length) return <MissingPart what="stack" report={report} />;
      return (
        <StackTab
          thread={thread}
          stack={readStack()(thread, !view.allFrames)}
          look={view}
          links={{ look: (change) => address({ tab, ...change }), file: stackFile }}
        />
      );
    case "threads":
      if (model.threads.length === 0) return <MissingPart what="threads" report={report} />;
      return (
        <ThreadsTab
          model={model}
          view={view}
          readStack={readStack()}
          address={address}
          file={stackFile}
        />
      );
    case "registers":
      if (!model.exception?.registers.length) {
        return <MissingPart what="registers" report={report} />;
      }
      return <RegistersTab model={model} />;
    case "modules":
      if (model.modules.length === 0) return <MissingPart what="modules" report={report} />;
      return (
        <ModulesTab
          modules={describeModules({ ...report, model, judge, crashedIn })}
          declared={model.declaredModuleCount}
          view={view}
          address={address}
          file={reportFile(report.id, "modules")}
        />
      );
    case "attributes":
      return <AttributesTab attributes={attributes} />;
    case "debugger-text":
      if (!document) return <MissingPart what="debugger text" report={report} />;
      return (
        <DebugTextTab
          document={document}
          threads={model.threads}
          view={view}
          address={address}
          fileHref={reportFile(report.id, "debugger-text")}
        />
      );
    case "raw":
      return <RawTab report={report} view={view} address={address} clock={clock} />;
  }
}
