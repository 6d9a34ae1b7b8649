import type { LineRange } from "@/lib/debug-text/line-ranges";

/** What of a debugger text a reader has open. */
export interface TextState {
  sought: string;
  showNoise: boolean;
  /** The lines that are marked: those the address names, or the match that is looked at. */
  marked: LineRange | null;
  /** Runs of noise that are shown, because the reader opened them or went to a line in them. */
  opened: ReadonlySet<LineRange>;
  /** Counts how often the text was to scroll to the marked lines. */
  jumps: number;
}

export type TextAction =
  | { do: "go"; to: LineRange }
  | { do: "mark"; to: LineRange }
  | { do: "find"; sought: string }
  | { do: "show noise"; show: boolean };

/** How the state follows what the reader does, in a text with that noise. */
export function nextTextState(noise: readonly LineRange[]) {
  return (state: TextState, action: TextAction): TextState => {
    switch (action.do) {
      case "go":
        return {
          ...state,
          marked: action.to,
          opened: openedWith(state.opened, noise, action.to.firstLine),
          jumps: state.jumps + 1,
        };
      case "mark":
        return { ...state, marked: action.to };
      case "find":
        return { ...state, sought: action.sought };
      case "show noise":
        return { ...state, showNoise: action.show, opened: new Set() };
    }
  };
}

function openedWith(
  opened: ReadonlySet<LineRange>,
  noise: readonly LineRange[],
  line: number,
): ReadonlySet<LineRange> {
  const run = noise.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  return !run || opened.has(run) ? opened : new Set([...opened, run]);
}

/** The noise that is hidden. */
export function hiddenRuns(
  noise: readonly LineRange[],
  { showNoise, opened }: Pick<TextState, "showNoise" | "opened">,
): LineRange[] {
  return showNoise ? [] : noise.filter((run) => !opened.has(run));
}
