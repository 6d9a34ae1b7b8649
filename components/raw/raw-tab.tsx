import { TextPanel } from "@/components/debug-text/text-panel";
import { Deliveries } from "@/components/raw/deliveries";
import { indentXml } from "@/components/raw/indent-xml";
import { Reading } from "@/components/raw/reading";
import { type ReportAddress, reportFile } from "@/components/report/report-view";
import { Notice } from "@/components/ui/notice";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  report: ReportDetail;
  /** The part of the XML that is shown holds this line. */
  line: number;
  address: ReportAddress;
  clock: Clock;
};

/** The report as it came, and how it was read. */
export function RawTab({ report, line, address, clock }: Props) {
  const { model, sources, reportXml, json, kept } = report.content;
  return (
    <div className="flex flex-col gap-4">
      {kept ? (
        <Reading model={model} sources={sources} />
      ) : (
        <Notice>What came with this report is kept no longer.</Notice>
      )}
      <Deliveries deliveries={report.deliveries} clock={clock} />
      {json && (
        <TextPanel
          title="Notification"
          text={json}
          fileHref={reportFile(report.id, "notification")}
          anchor="json-"
          className="max-h-[36rem]"
        />
      )}
      {reportXml && (
        <TextPanel
          title="Report XML"
          text={indentXml(reportXml)}
          line={line}
          lineHref={(first) => address({ tab: "raw", line: first })}
          fileHref={reportFile(report.id, "report-xml")}
          anchor="xml-"
          className="max-h-[80dvh]"
        />
      )}
    </div>
  );
}
