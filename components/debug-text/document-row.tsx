import { splitAtMatches } from "@/components/debug-text/find-text";
import { type FrameLinks, frameLinkAt } from "@/components/debug-text/frame-links";
import { CutNote } from "@/components/debug-text/text-lines";
import { textLine } from "@/components/debug-text/text-page";
import type { TextRow } from "@/components/debug-text/text-part";
import { Link } from "@/components/ui/link";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import type { TextLines } from "@/lib/debug-text/text-lines";
import { formatQuantity } from "@/lib/format";

type Props = {
  lines: TextLines;
  row: TextRow;
  /** The address of a line that is shown, and of lines that are hidden here. */
  lineHref: (line: number) => string;
  openHref: (hidden: LineRange) => string;
  /** A second anchor in the page for the line. */
  id?: string;
  /** What is marked; "" for nothing. */
  sought: string;
  links: FrameLinks;
};

/** What is in a row of a debugger text: a line, or the way to the lines that are hidden here. */
export function DocumentRow({ lines, row, lineHref, openHref, id, sought, links }: Props) {
  const { firstLine, lastLine, hidden } = row;
  if (hidden) {
    return (
      <>
        <a href={openHref(row)}>show</a>
        <i>{formatQuantity(lastLine - firstLine + 1, "line")} of the symbol loader hidden</i>
      </>
    );
  }
  const { text, cut } = textLine(lines, firstLine);
  const link = frameLinkAt(links, firstLine);
  return (
    <>
      <a href={lineHref(firstLine)} id={id}>
        {firstLine}
      </a>
      {sought === "" && cut === 0 ? text : <Marked text={text} sought={sought} cut={cut} />}
      {link && <Link href={link.href}>{link.label}</Link>}
    </>
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
