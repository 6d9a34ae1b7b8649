import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import {
  type PartSource,
  type PartSources,
  REPORT_PARTS,
  type ReportPart,
} from "@/lib/report/fill/part-sources";

const PART_NAMES: Record<ReportPart, string> = {
  exception: "Exception",
  registers: "Registers",
  stack: "Stack of the thread that crashed",
  threads: "Other threads",
  modules: "Modules",
  os: "Operating system",
};

const SOURCE_NAMES: Record<PartSource, string> = {
  "report XML": "Report XML",
  callstack: "Call stack of the notification",
  "debugger text": "Debugger text",
};

/** What each part of the report was read from. */
export function PartTable({ sources }: { sources: PartSources }) {
  return (
    <Table caption="What each part was read from">
      <thead className="sr-only">
        <tr>
          <HeadCell>Part</HeadCell>
          <HeadCell>Read from</HeadCell>
        </tr>
      </thead>
      <tbody>
        {REPORT_PARTS.map((part) => (
          <Row key={part} dense>
            <HeadCell scope="row" className="w-1/2 font-normal text-muted md:w-1/4">
              {PART_NAMES[part]}
            </HeadCell>
            <Cell>{said(sources, part)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function said(sources: PartSources, part: ReportPart) {
  const source = sources[part];
  return source ? SOURCE_NAMES[source] : <span className="text-faint">not known</span>;
}
