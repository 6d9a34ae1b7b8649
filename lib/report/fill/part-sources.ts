/** `stack` is that of the thread that crashed; `threads` are the others. */
export const REPORT_PARTS = [
  "exception",
  "registers",
  "stack",
  "threads",
  "modules",
  "os",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What a part of a report was read from. */
export type PartSource = "report XML" | "callstack" | "debugger text";

/** Where each part is from; null for a part that the report does not have. */
export type PartSources = Record<ReportPart, PartSource | null>;

/** Of a report of which nothing is known. */
export const NO_SOURCES: PartSources = {
  exception: null,
  registers: null,
  stack: null,
  threads: null,
  modules: null,
  os: null,
};
