import { LineScroller } from "@/components/debug-text/line-scroller";
import type { TextLine } from "@/components/debug-text/text-page";
import { formatCount } from "@/lib/format";
import styles from "./lines.module.css";

type Props = {
  /** What the lines are of, for those who do not see it: "Debugger text". */
  label: string;
  lines: TextLine[];
  /** What the addresses of lines begin with: `L` makes `#L120`. */
  anchor: string;
  className?: string;
};

/** Lines of code or text, each with a number that is the link to it. */
export function TextLines({ label, lines, anchor, className }: Props) {
  return (
    <LineScroller label={label} className={className}>
      <ol className={styles.lines}>
        {lines.map(({ number, text, cut }) => (
          <li key={number} id={`${anchor}${number}`}>
            <a href={`#${anchor}${number}`}>{number}</a>
            {cut === 0 ? (
              text
            ) : (
              <span>
                {text}
                <CutNote cut={cut} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </LineScroller>
  );
}

/** Stands where the end of an endless line is left out. */
export function CutNote({ cut }: { cut: number }) {
  return <i> … {formatCount(cut)} more characters are in the whole text</i>;
}
