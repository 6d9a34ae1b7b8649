import { LineScroller } from "@/components/debug-text/line-scroller";
import styles from "@/components/debug-text/lines.module.css";
import { CutNote } from "@/components/debug-text/text-lines";
import { textLine } from "@/components/debug-text/text-page";
import type { TextRow } from "@/components/debug-text/text-part";
import { Link } from "@/components/ui/link";
import { lineText, type TextLines } from "@/lib/debug-text/text-lines";
import { formatQuantity } from "@/lib/format";

/** Where the text that a line stands for is; null for other lines. */
export type LineLink = (text: string) => { label: string; href: string } | null;

type Props = {
  label: string;
  lines: TextLines;
  rows: TextRow[];
  /** Where a line is shown when it is hidden here. */
  lineHref: (line: number) => string;
  lineLink?: LineLink;
  anchor: string;
  className?: string;
};

/** Lines with their numbers; a folded part is one row, with what it begins with and how long it is. */
export function RawLines({ label, lines, rows, lineHref, lineLink, anchor, className }: Props) {
  return (
    <LineScroller label={label} className={className}>
      <ol className={styles.lines}>
        {rows.map(({ firstLine, lastLine, hidden }) => {
          const at = `${anchor}${firstLine}`;
          if (hidden) {
            const more = formatQuantity(lastLine - firstLine, "more line");
            return (
              <li key={firstLine} id={at}>
                <a href={`${lineHref(firstLine)}#${at}`} aria-label={`Unfold line ${firstLine}`}>
                  + {firstLine}
                </a>
                <span>
                  {beginning(lines, firstLine)} <i>… {more}</i>
                </span>
              </li>
            );
          }
          const { text, cut } = textLine(lines, firstLine);
          const link = lineLink?.(text);
          return (
            <li key={firstLine} id={at}>
              <a href={`#${at}`}>{firstLine}</a>
              {cut === 0 ? (
                text
              ) : (
                <span>
                  {text}
                  <CutNote cut={cut} />
                </span>
              )}
              {link && (
                <Link href={link.href} className="pl-3 font-sans text-accent underline">
                  {link.label}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </LineScroller>
  );
}

const LONGEST = 200;
/** A first line that says no more than `{` or `<module>` */
const SAYS_LITTLE = 24;

/** The first line of a folded part, and the second where the first says little. */
function beginning(lines: TextLines, firstLine: number): string {
  const first = lineText(lines, firstLine).slice(0, LONGEST);
  if (first.trim().length > SAYS_LITTLE) return first;
  return `${first} ${lineText(lines, firstLine + 1)
    .slice(0, LONGEST)
    .trim()}`;
}
