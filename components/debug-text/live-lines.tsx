import clsx from "clsx";
import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import type { FrameLinks } from "@/components/debug-text/frame-links";
import { LiveRow } from "@/components/debug-text/live-row";
import type { LoadedText } from "@/components/debug-text/load-text";
import { evenRows, wrappedRows } from "@/components/debug-text/row-layout";
import type { RowMap } from "@/components/debug-text/row-map";
import { RowWindows } from "@/components/debug-text/row-window";
import { useRowWindow } from "@/components/debug-text/use-row-window";
import { useTextSize } from "@/components/debug-text/use-text-size";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import styles from "./lines.module.css";

type Props = {
  text: LoadedText;
  rows: RowMap;
  wrap: boolean;
  marked: LineRange | null;
  /** Counts how often the list was to scroll to the marked lines. */
  jumps: number;
  sought: string;
  links: FrameLinks;
  /** The first line of the list that stood here before. */
  firstLine: number;
  lineHref: (line: number) => string;
  onSee: (seen: LineRange) => void;
};

type ListStyle = CSSProperties & Record<"--height" | "--above" | "--width", string>;

/** Room for the number of a line and for what is right of it. */
const SIDES = "14rem";

/** The lines of a whole text, of which only those near the view are in the page. */
export function LiveLines(props: Props) {
  const { text, rows, wrap, marked, jumps, sought, links, lineHref } = props;
  const list = useRef<HTMLOListElement>(null);
  const size = useTextSize(list);
  const windows = useMemo(() => {
    const layout = wrap ? wrappedRows(rows, text.columns, size.columns) : evenRows(rows.count);
    return new RowWindows(layout, rows.count, size);
  }, [rows, wrap, text, size]);
  const goal = { line: marked?.firstLine ?? 1, jumps };
  const { first, end, above } = useRowWindow({ ...props, list, windows, goal });

  useEffect(() => {
    if (jumps === 0) return;
    // The rows around the goal are there once the list was scrolled to it.
    const frame = requestAnimationFrame(() => {
      const row = list.current?.querySelector("[data-here]");
      const goal = row?.querySelector("mark") ?? row;
      goal?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [jumps]);

  const style: ListStyle = {
    "--height": end - first < rows.count ? `calc(${windows.height}px + 1rem)` : "auto",
    "--above": `${above}px`,
    "--width": `calc(${text.widest}ch + ${SIDES})`,
  };
  return (
    <ol
      ref={list}
      className={clsx(
        styles.lines,
        styles.anywhere,
        styles.windowed,
        links.runs.length > 0 && styles.linked,
      )}
      style={style}
    >
      {Array.from({ length: end - first }, (_, index) => {
        const row = rows.at(first + index);
        return (
          <LiveRow
            key={row.firstLine}
            {...row}
            lines={text}
            isMarked={isMarked(row, marked)}
            sought={sought}
            links={links}
            lineHref={lineHref}
          />
        );
      })}
    </ol>
  );
}

function isMarked({ firstLine, lastLine }: LineRange, marked: LineRange | null): boolean {
  return marked !== null && marked.firstLine <= lastLine && firstLine <= marked.lastLine;
}
