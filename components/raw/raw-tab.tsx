import { Deliveries } from "@/components/raw/deliveries";
import { Files } from "@/components/raw/files";
import { indentXml } from "@/components/raw/indent-xml";
import { documentOfLine, prettyNotification } from "@/components/raw/pretty-notification";
import { RawPanel } from "@/components/raw/raw-panel";
import { Reading } from "@/components/raw/reading";
import { type ReportAddress, type ReportView, reportFile } from "@/components/report/report-view";
import { Notice } from "@/components/ui/notice";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  report: ReportDetail;
  view: Pick<ReportView, "raw" | "line" | "jsonLine">;
  address: ReportAddress;
  clock: Clock;
};

/** The parts below <modules> and <threads>, and below lists such as the call stack. */
const [XML_DEPTH, JSON_DEPTH] = [3, 2];

/** The report as it came, and how it was read. */
export function RawTab({ report, view, address, clock }: Props) {
  const { model, sources, reportXml, json, kept } = report.content;
  const { raw: form, line, jsonLine } = view;
  const documents = {
    reportXml: { label: "shown below", href: "#xml-1" },
    debugOutput: { label: "in the tab Debugger text", href: address({ tab: "debugger-text" }) },
  };
  return (
    <div className="flex flex-col gap-4">
      {kept ? (
        <Reading model={model} sources={sources} />
      ) : (
        <Notice>What came with this report is kept no longer.</Notice>
      )}
      <Files report={report} clock={clock} />
      <Deliveries deliveries={report.deliveries} clock={clock} />
      {json && (
        <RawPanel
          title="Notification"
          received={json}
          pretty={prettyNotification}
          foldDepth={JSON_DEPTH}
          form={form}
          line={jsonLine}
          href={(to) => address({ tab: "raw", raw: to.form, jsonLine: to.line })}
          lineLink={(text) => {
            const document = documentOfLine(text);
            return document && documents[document];
          }}
          file={reportFile(report.id, "notification")}
          anchor="json-"
          className="max-h-[36rem]"
        />
      )}
      {reportXml && (
        <RawPanel
          title="Report XML"
          received={reportXml}
          pretty={indentXml}
          foldDepth={XML_DEPTH}
          form={form}
          line={line}
          href={(to) => address({ tab: "raw", raw: to.form, line: to.line })}
          file={reportFile(report.id, "report-xml")}
          anchor="xml-"
          className="max-h-[80dvh]"
        />
      )}
    </div>
  );
}
