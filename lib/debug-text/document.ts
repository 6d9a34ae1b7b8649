import type { LineRange } from "@/lib/debug-text/line-ranges";
import type { TextLines } from "@/lib/debug-text/text-lines";
import type { ReportModel } from "@/lib/report/report";

/** What wrote a debugger text; `plain` is any text that nobody here knows. */
export type TextFormat =
  | "cdb"
  | "analyze"
  | "stackwalk"
  | "stackwalk-pipes"
  | "minidump-json"
  | "apple"
  | "apple-json"
  | "plain";

/**
 * A debugger text as a document: its lines, and what they say. Plain data, which may cross to a
 * worker or a browser. Lines are counted from 1; nothing is cut out of the text.
 */
export interface DebugDocument {
  /** Of the part that `report` was read from; parts of other formats are sections of their own. */
  format: TextFormat;
  lines: TextLines;
  /** An outline in reading order. Each line belongs to the innermost section around it. */
  sections: Section[];
  /** What the symbol loader said in between, mostly of no interest. */
  noise: LineRange[];
  symbolProblems: SymbolProblem[];
  /** In the order of their lines. */
  frames: FrameLine[];
  report: TextReport;
  /** What the reader of the text should know about how it was read, one sentence each. */
  remarks: string[];
}

export interface Section extends LineRange {
  /** As in the text: a command, `Thread 4`, `Loaded modules`. */
  title: string;
  kind: SectionKind;
  /** 0 is outermost. */
  level: number;
}

export type SectionKind =
  | "part"
  | "pass"
  | "command"
  | "system"
  | "exception"
  | "registers"
  | "threads"
  | "stack"
  | "modules"
  | "analysis"
  | "text";

/** A module of which the debugger did not get the image, or did not get good symbols. */
export interface SymbolProblem {
  module: string;
  missing: "image" | "symbols";
  /** Where the debugger looked, in its order, and what each place answered. */
  tried: SymbolAttempt[];
  /** The outcome in words. */
  result: string;
  lines: LineRange[];
}

export interface SymbolAttempt {
  place: string;
  result: string;
}

/** A line that shows a frame; one line of JSON shows a frame and the functions inlined in it. */
export interface FrameLine {
  line: number;
  /**
   * Where the frame is in `report`: the position of its thread, and of the frame in it. Null when the
   * line shows another state of the thread, or a part of the text that the report is not from.
   */
  thread: number | null;
  frame: number | null;
  module: string | null;
  function: string | null;
  file: string | null;
  sourceLine: number | null;
}

/** The part of a report that its debugger text can fill. */
export type TextReport = Pick<
  ReportModel,
  "os" | "exception" | "modules" | "threads" | "declaredThreadCount"
>;
