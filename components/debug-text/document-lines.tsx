import clsx from "clsx";
import { DocumentRow } from "@/components/debug-text/document-row";
import type { FrameLinks } from "@/components/debug-text/frame-links";
import type { TextRow } from "@/components/debug-text/text-part";
import type { TextLines } from "@/lib/debug-text/text-lines";
import styles from "./lines.module.css";

type Props = {
  lines: TextLines;
  rows: TextRow[];
  /** The line that the address leads to, or null. */
  here: number | null;
  /** What is marked; "" for nothing. */
  sought: string;
  /** The address of the page that shows a line which is hidden here. */
  pageHref: (line: number) => string;
  links: FrameLinks;
};

/** A part of a debugger text as the server shows it; each row has the name of its line in the page. */
export function DocumentLines({ lines, rows, here, sought, pageHref, links }: Props) {
  return (
    <ol className={clsx(styles.lines, styles.anywhere, links.runs.length > 0 && styles.linked)}>
      {rows.map((row) => {
        const isHere = row.firstLine === here;
        return (
          <li key={row.firstLine} id={`L${row.firstLine}`} data-here={isHere || undefined}>
            <DocumentRow
              lines={lines}
              row={row}
              lineHref={(line) => `#L${line}`}
              openHref={({ firstLine, lastLine }) => `${pageHref(lastLine)}#L${firstLine}`}
              id={isHere ? "match" : undefined}
              sought={sought}
              links={links}
            />
          </li>
        );
      })}
    </ol>
  );
}
