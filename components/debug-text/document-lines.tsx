import { splitAtMatches } from "@/components/debug-text/find-text";
import { LineList } from "@/components/debug-text/line-list";
import { CutNote } from "@/components/debug-text/text-lines";
import { textLine } from "@/components/debug-text/text-page";
import type { TextRow } from "@/components/debug-text/text-part";
import { Link } from "@/components/ui/link";
import type { TextLines } from "@/lib/debug-text/text-lines";
import { formatQuantity } from "@/lib/format";

type Props = {
  lines: TextLines;
  rows: TextRow[];
  /** The line that the address leads to, or null. */
  here: number | null;
  /** What is marked; "" for nothing. */
  sought: string;
  /** Where a line is shown when it is hidden here. */
  lineHref: (line: number) => string;
  /** Where the thread is whose frame a line shows; null for other lines. */
  frameLink: (line: number) => { label: string; href: string } | null;
};

/** The lines of a debugger text, with its hidden runs as rows that open them. */
export function DocumentLines({ lines, rows, here, sought, lineHref, frameLink }: Props) {
  return (
    <LineList label="Debugger text" className="max-h-[85dvh] min-w-0">
      {rows.map(({ firstLine, lastLine, hidden }) => {
        const at = `L${firstLine}`;
        if (hidden) {
          return (
            <li key={firstLine} id={at}>
              <a href={`${lineHref(lastLine)}#${at}`}>show</a>
              <i>{formatQuantity(lastLine - firstLine + 1, "line")} of the symbol loader hidden</i>
            </li>
          );
        }
        const { text, cut } = textLine(lines, firstLine);
        const link = frameLink(firstLine);
        return (
          <li key={firstLine} id={at} data-here={firstLine === here || undefined}>
            <a href={`#${at}`} id={firstLine === here ? "match" : undefined}>
              {firstLine}
            </a>
            {sought === "" && cut === 0 ? text : <Marked text={text} sought={sought} cut={cut} />}
            {link && (
              <Link
                href={link.href}
                className="sticky right-2 ml-auto select-none bg-code pl-3 font-sans text-accent hover:underline"
              >
                {link.label}
              </Link>
            )}
          </li>
        );
      })}
    </LineList>
  );
}

function Marked({ text, sought, cut }: { text: string; sought: string; cut: number }) {
  return (
    <span>
      {splitAtMatches(text, sought).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line that never changes
        index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece,
      )}
      {cut > 0 && <CutNote cut={cut} />}
    </span>
  );
}
