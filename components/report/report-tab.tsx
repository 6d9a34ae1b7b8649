import { TextPanel } from "@/components/debug-text/text-panel";
import { ModulesTab } from "@/components/modules/modules-tab";
import { RawTab } from "@/components/raw/raw-tab";
import { RegistersTab } from "@/components/registers/registers-tab";
import { AttributesTab } from "@/components/report/attributes-tab";
import { MissingPart } from "@/components/report/missing-part";
import {
  type ReportAddress,
  type ReportView,
  reportFile,
  type ReportTab as Tab,
} from "@/components/report/report-view";
import { StackTab } from "@/components/stack/stack-tab";
import { ThreadsTab } from "@/components/threads/threads-tab";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { Cause } from "@/lib/report/cause";
import { crashingThread } from "@/lib/report/crashing-thread";
import { splitSymbol } from "@/lib/report/symbol";

type Props = {
  tab: Tab;
  report: ReportDetail;
  cause: Cause;
  view: ReportView;
  address: ReportAddress;
  clock: Clock;
};

/** The open tab; the others are not rendered. */
export function ReportTab({ tab, report, cause, view, address, clock }: Props) {
  const { model, attributes } = report.content;
  const thread = crashingThread(model);
  const stackHref = reportFile(report.id, "stack");
  switch (tab) {
    case "stack":
      if (!thread?.frames.length) return <MissingPart what="stack" report={report} />;
      return (
        <StackTab
          thread={thread}
          fromCallstack={report.content.reportXml === ""}
          allFrames={view.allFrames}
          allHref={address({ tab, allFrames: true })}
          textHref={stackHref}
        />
      );
    case "threads":
      if (model.threads.length === 0) return <MissingPart what="threads" report={report} />;
      return (
        <ThreadsTab
          model={model}
          selected={view.thread}
          allFrames={view.allFrames}
          address={address}
          textHref={stackHref}
        />
      );
    case "registers":
      if (!model.exception?.registers.length) {
        return <MissingPart what="registers" report={report} />;
      }
      return <RegistersTab registers={model.exception.registers} />;
    case "modules":
      if (model.modules.length === 0) return <MissingPart what="modules" report={report} />;
      return (
        <ModulesTab
          model={model}
          crashedIn={splitSymbol(cause.symbol ?? "").module}
          filter={view.module}
          address={address}
        />
      );
    case "attributes":
      return <AttributesTab attributes={attributes} />;
    case "debugger-text":
      if (!model.debugOutput) return <MissingPart what="debugger text" report={report} />;
      return (
        <TextPanel
          title="Debugger text"
          text={model.debugOutput}
          line={view.line}
          lineHref={(line) => address({ tab, line })}
          fileHref={reportFile(report.id, "debugger-text")}
          anchor="L"
          className="max-h-[85dvh]"
        />
      );
    case "raw":
      return <RawTab report={report} line={view.line} address={address} clock={clock} />;
  }
}
