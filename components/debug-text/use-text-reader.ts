import { type RefObject, useEffect, useEffectEvent, useMemo, useReducer, useRef } from "react";
import { type Found, matchAt } from "@/components/debug-text/find-text";
import { parseLineHash } from "@/components/debug-text/line-hash";
import { RowMap } from "@/components/debug-text/row-map";
import type { TextView } from "@/components/debug-text/text-address";
import { hiddenRuns, nextTextState } from "@/components/debug-text/text-state";
import { useFind } from "@/components/debug-text/use-find";
import { useLineLinks } from "@/components/debug-text/use-line-links";
import { useTextAddress } from "@/components/debug-text/use-text-address";
import { useTextFile } from "@/components/debug-text/use-text-file";
import type { LineRange } from "@/lib/debug-text/line-ranges";

type Options = {
  root: RefObject<HTMLElement | null>;
  /** The address of the tab alone. */
  plain: string;
  view: TextView;
  noise: readonly LineRange[];
  fileHref: string;
  characters: number;
};

/** What a reader of a debugger text has open, and how it changes; the address follows. */
export function useTextReader({ root, plain, view, noise, fileHref, characters }: Options) {
  const file = useTextFile(fileHref, characters);
  const live = file.text !== null;
  const reducer = useMemo(() => nextTextState(noise), [noise]);
  const [state, act] = useReducer(reducer, {
    sought: view.find,
    showNoise: view.showNoise,
    marked: null,
    opened: new Set<LineRange>(),
    jumps: 0,
  });
  const seen = useRef<LineRange>({ firstLine: view.line, lastLine: view.line });

  /** Where the reader is: at the marked lines if they are seen, else at the top of the view. */
  const here = () => {
    const line = state.marked?.firstLine ?? 0;
    const isSeen = seen.current.firstLine <= line && line <= seen.current.lastLine;
    return isSeen ? line : seen.current.firstLine;
  };
  const goTo = (line: number | undefined) => {
    if (line !== undefined) act({ do: "go", to: { firstLine: line, lastLine: line } });
  };
  const found = useFind(file.text, state.sought.trim(), (found: Found) =>
    goTo(found.lines[matchAt(found, here())]),
  );

  const open = useEffectEvent(() => {
    // What was followed while the text loaded; the address may not name it yet.
    if (state.marked) return;
    const named = parseLineHash(location.hash);
    if (named) act({ do: "go", to: named });
    else if (view.line > 1) goTo(view.line);
  });
  useEffect(() => {
    if (live) open();
  }, [live]);

  useLineLinks(root, live, (lines, extend) => {
    if (!extend || !state.marked) return act({ do: "go", to: lines });
    getSelection()?.removeAllRanges();
    act({ do: "mark", to: span(state.marked, lines) });
  });
  useTextAddress(plain, live, state);

  const { showNoise, opened } = state;
  const rows = useMemo(
    () => new RowMap(hiddenRuns(noise, { showNoise, opened }), file.text?.starts.length ?? 0),
    [noise, showNoise, opened, file.text],
  );
  return { file, state, act, goTo, here, seen, found, rows };
}

function span(a: LineRange, b: LineRange): LineRange {
  return {
    firstLine: Math.min(a.firstLine, b.firstLine),
    lastLine: Math.max(a.lastLine, b.lastLine),
  };
}

export type TextReading = ReturnType<typeof useTextReader>;
