import { DocumentLines } from "@/components/debug-text/document-lines";
import { findText, foundWords, matchAt } from "@/components/debug-text/find-text";
import { formatName } from "@/components/debug-text/format-name";
import { countLines, hiddenNoise } from "@/components/debug-text/noise";
import { outlineEntries } from "@/components/debug-text/outline-entries";
import { packRanges, unpackRanges } from "@/components/debug-text/packed-ranges";
import { reportFrameLinks } from "@/components/debug-text/report-frame-links";
import { SymbolProblems } from "@/components/debug-text/symbol-problems";
import { type TextView, textAddress } from "@/components/debug-text/text-address";
import { TextPager } from "@/components/debug-text/text-pager";
import { textPart } from "@/components/debug-text/text-part";
import { TextReader } from "@/components/debug-text/text-reader";
import { TextRemarks } from "@/components/debug-text/text-remarks";
import { TextTools } from "@/components/debug-text/text-tools";
import type { ReportAddress } from "@/components/report/report-view";
import type { DebugDocument } from "@/lib/debug-text/document";
import type { Thread } from "@/lib/report/report";

type Props = {
  document: DebugDocument;
  /** Those of the report, to which the frames in the text link. */
  threads: Thread[];
  view: TextView;
  address: ReportAddress;
  /** Where the text is as a file. */
  fileHref: string;
};

/** So many runs of noise are folded at most: the browser has to know of each. */
const MOST_NOISE = 10_000;

/** The debugger text as a document: what it is, its symbol problems, its outline and its lines. */
export function DebugTextTab({ document, threads, view, address, fileHref }: Props) {
  const { lines } = document;
  const { find, line, showNoise } = view;
  const found = findText(lines, find);
  const at = matchAt(found, line);
  const match = found.lines[at];
  const here = match ?? line;

  const noise = packRanges(document.noise, MOST_NOISE);
  const hidden = showNoise ? [] : hiddenNoise(unpackRanges(noise), here);
  const part = textPart(lines, hidden, here);
  const shown = new Set(part.rows.map((row) => (row.hidden ? 0 : row.firstLine)));
  const links = reportFrameLinks(document, threads, address);

  const plain = address({ tab: "debugger-text" });
  const pageHref = (to: number) => textAddress(plain, { line: to, showNoise });
  const matchHref = (to = 0) =>
    to > 0 ? `${textAddress(plain, { ...view, line: to })}#L${to}` : null;
  const outline = outlineEntries(
    document.sections,
    (to) => `${shown.has(to) ? "" : pageHref(to)}#L${to}`,
  );
  return (
    <TextReader
      // The address says what is open, and another address begins anew.
      key={textAddress(fileHref, view)}
      plain={plain}
      view={{ line, find, showNoise }}
      fileHref={`${fileHref}?inline`}
      characters={lines.text.length}
      noise={noise}
      links={links}
      sections={outline.entries}
      moreSections={outline.more}
      served={{
        kind: textWords(document),
        lines: part.total,
        hiddenLines: countLines(hidden),
        firstLine: part.rows[0]?.firstLine ?? 1,
        here,
        find: {
          words: find && foundWords(found, here),
          previous: matchHref(found.lines[at - 1]),
          next: matchHref(found.lines[at + 1]),
        },
      }}
      problems={
        document.symbolProblems.length > 0 && (
          <SymbolProblems problems={document.symbolProblems} lineHref={pageHref} />
        )
      }
      tools={
        <TextTools lines={part.total} bytes={Buffer.byteLength(lines.text)} fileHref={fileHref} />
      }
      notes={<TextRemarks remarks={document.remarks} />}
      pager={
        (part.previous !== null || part.next !== null) && (
          <TextPager
            page={part}
            firstLine={part.rows[0]?.firstLine ?? 0}
            lastLine={part.rows.at(-1)?.lastLine ?? 0}
            lineHref={pageHref}
            wholeHref={`${fileHref}?inline`}
          />
        )
      }
    >
      <DocumentLines
        lines={lines}
        rows={part.rows}
        here={match ?? (line > 1 ? line : null)}
        sought={find}
        pageHref={pageHref}
        links={links}
      />
    </TextReader>
  );
}

function textWords(document: DebugDocument): string {
  const isSound = document.format !== "plain" && document.symbolProblems.length === 0;
  return isSound ? `${formatName(document)}, no symbol problems` : formatName(document);
}
