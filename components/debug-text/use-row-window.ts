import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { RowMap } from "@/components/debug-text/row-map";
import type { RowWindow, RowWindows } from "@/components/debug-text/row-window";
import type { LineRange } from "@/lib/debug-text/line-ranges";

type Options = {
  list: RefObject<HTMLElement | null>;
  rows: RowMap;
  windows: RowWindows;
  /** The first line of the list that was there before, and was scrolled as it is now. */
  firstLine: number;
  /** Where to scroll to, each time that the count rises. */
  goal: { line: number; jumps: number };
  /** Hears which lines are seen. */
  onSee: (seen: LineRange) => void;
};

/**
 * Which rows of a long list are in the page, as it is scrolled. The line at the top stays there when
 * rows come, go or change their height.
 */
export function useRowWindow(options: Options): RowWindow {
  const { list, rows, windows, goal } = options;
  const [step, setStep] = useState(0);
  const top = useRef({ line: options.firstLine, over: Number.NaN });

  const see = useEffectEvent((scroller: HTMLElement) => {
    const { row, over } = windows.rowAt(scroller.scrollTop);
    const { view, line } = windows.size;
    const last = windows.rowAt(scroller.scrollTop + view - line).row;
    top.current = { line: rows.at(row).firstLine, over };
    setStep(windows.step(scroller.scrollTop));
    options.onSee({ firstLine: rows.at(row).firstLine, lastLine: rows.at(last).lastLine });
  });

  useEffect(() => {
    const scroller = list.current?.parentElement;
    // At once, for what is scrolled to should be there when it is seen.
    const onScroll = () => scroller && flushSync(() => see(scroller));
    scroller?.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller?.removeEventListener("scroll", onScroll);
  }, [list]);

  useLayoutEffect(() => {
    const scroller = list.current?.parentElement;
    if (!scroller) return;
    const { line, over } = top.current;
    const before = Number.isNaN(over) ? scroller.scrollTop : over;
    scroller.scrollTop = windows.scrollTo(rows.rowOf(line), -before);
    see(scroller);
  }, [list, rows, windows]);

  const goTo = useEffectEvent((scroller: HTMLElement) => {
    const { line, view } = windows.size;
    const row = rows.rowOf(goal.line);
    const seen = scroller.scrollTop - windows.scrollTo(row, 0);
    if (seen > 0 || seen < 4 * line - view) scroller.scrollTop = windows.scrollTo(row, view / 4);
    see(scroller);
  });

  useLayoutEffect(() => {
    const scroller = list.current?.parentElement;
    if (scroller && goal.jumps > 0) goTo(scroller);
  }, [list, goal.jumps]);

  return windows.at(step);
}
