import { DocumentLines } from "@/components/debug-text/document-lines";
import { FindForm } from "@/components/debug-text/find-form";
import { findText, matchAt } from "@/components/debug-text/find-text";
import { formatName } from "@/components/debug-text/format-name";
import { countLines, hiddenNoise } from "@/components/debug-text/noise";
import { SectionOutline } from "@/components/debug-text/section-outline";
import { SymbolProblems } from "@/components/debug-text/symbol-problems";
import { TextPager } from "@/components/debug-text/text-pager";
import { textPart } from "@/components/debug-text/text-part";
import { TextTools } from "@/components/debug-text/text-tools";
import { threadLinks } from "@/components/debug-text/thread-links";
import type { ReportAddress, ReportView } from "@/components/report/report-view";
import { Panel } from "@/components/ui/panel";
import type { DebugDocument } from "@/lib/debug-text/document";
import { formatCount } from "@/lib/format";
import type { Thread } from "@/lib/report/report";

type Props = {
  document: DebugDocument;
  /** Those of the report, to which the frames in the text link. */
  threads: Thread[];
  view: Pick<ReportView, "line" | "find">;
  address: ReportAddress;
  /** Where the text is as a file. */
  fileHref: string;
};

const TAB = "debugger-text";

/** The debugger text as a document: what it is, its symbol problems, its outline and its lines. */
export function DebugTextTab({ document, threads, view, address, fileHref }: Props) {
  const { lines, sections, noise, symbolProblems } = document;

  const found = findText(lines, view.find);
  const match = found.lines[matchAt(found, view.line)];
  const here = match ?? view.line;
  const hidden = hiddenNoise(noise, here);
  const part = textPart(lines, hidden, here);
  const shown = new Set(part.rows.map((row) => (row.hidden ? 0 : row.firstLine)));
  const ids = threadLinks(document, threads);

  const lineHref = (line: number) => address({ tab: TAB, line });
  const frameLink = (line: number) => {
    const id = ids.get(line);
    if (id === undefined) return null;
    const href = `${address({ tab: "threads", thread: id })}#thread`;
    return { label: `thread ${id.slice(0, 40)}`, href };
  };
  return (
    <div className="flex flex-col gap-4">
      {symbolProblems.length > 0 && (
        <SymbolProblems problems={symbolProblems} lineHref={lineHref} />
      )}
      <Panel
        title="Debugger text"
        className="group/text"
        aside={
          <TextTools lines={part.total} bytes={Buffer.byteLength(lines.text)} fileHref={fileHref} />
        }
      >
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2">
          <p className="text-muted text-sm">
            {formatName(document)}
            {document.format !== "plain" && symbolProblems.length === 0 && ", no symbol problems"}
            {hidden.length > 0 &&
              `, ${formatCount(countLines(hidden))} of ${formatCount(part.total)} lines hidden`}
          </p>
          <FindForm
            sought={view.find}
            found={found}
            here={here}
            plainHref={address({ tab: TAB })}
            matchHref={(line) => `${address({ tab: TAB, find: view.find, line })}#L${line}`}
          />
        </div>
        {(part.previous !== null || part.next !== null) && (
          <TextPager
            page={part}
            firstLine={part.rows[0]?.firstLine ?? 0}
            lastLine={part.rows.at(-1)?.lastLine ?? 0}
            lineHref={lineHref}
            wholeHref={`${fileHref}?inline`}
          />
        )}
        <div className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] print:block">
          <SectionOutline
            sections={sections}
            here={here}
            sectionHref={({ firstLine }) =>
              `${shown.has(firstLine) ? "" : lineHref(firstLine)}#L${firstLine}`
            }
          />
          <DocumentLines
            lines={lines}
            rows={part.rows}
            here={match ?? (view.line > 1 ? view.line : null)}
            sought={view.find}
            lineHref={lineHref}
            frameLink={frameLink}
          />
        </div>
      </Panel>
    </div>
  );
}
