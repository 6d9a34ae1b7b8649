import { z } from "zod";
import { carriedFilters, type Filters, filtersToQuery, type SearchParams } from "@/lib/filters";
import { MODULE_CHIPS, type ModuleChip } from "@/lib/report/modules/module-chip";
import { MODULE_COLUMNS, type ModuleOrder } from "@/lib/report/modules/module-order";

export const REPORT_TABS = [
  "stack",
  "threads",
  "registers",
  "modules",
  "attributes",
  "debugger-text",
  "raw",
] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** What of a report is open, as it stands in the address beside the filters. */
export type ReportView = {
  /** null: the first tab that holds something. */
  tab: ReportTab | null;
  /** The id of the thread that a link leads to. */
  thread: string | null;
  /** A deep stack in full. */
  allFrames: boolean;
  /** Shows the part of a long text that holds this line, counted from 1. */
  line: number;
  /** Text that the threads shown hold. */
  find: string;
  /** Without the threads that only wait. */
  hideWaiting: boolean;
  /** Text that the modules shown hold. */
  module: string;
  /** The kind of modules shown; null for all. */
  kind: ModuleChip | null;
  /** By what the modules are sorted; null for the order of the report. */
  order: ModuleOrder | null;
};

/** Where a link within a report leads; what it does not say is as it is by default. */
export type ReportAddress = (view: Partial<ReportView>) => string;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const Text = z.preprocess(first, z.string().trim().max(200)).catch("");

const View = z.object({
  tab: z.preprocess(first, z.enum(REPORT_TABS)).nullable().catch(null),
  thread: z.preprocess(first, z.string().min(1).max(200)).nullable().catch(null),
  frames: z.preprocess(first, z.literal("all")).nullable().catch(null),
  line: z.preprocess(first, z.coerce.number().int().min(1).max(1e9)).catch(1),
  find: Text,
  waiting: z.preprocess(first, z.literal("hidden")).nullable().catch(null),
  module: Text,
  kind: z.preprocess(first, z.enum(MODULE_CHIPS)).nullable().catch(null),
  by: Text,
});

/** Reads the address of a report page. A bad value is left out, as with filters. */
export function parseReportView(searchParams: SearchParams): ReportView {
  const { frames, waiting, by, ...view } = View.parse(searchParams);
  const column = MODULE_COLUMNS.find((known) => by === known || by === `-${known}`);
  return {
    ...view,
    allFrames: frames === "all",
    hideWaiting: waiting === "hidden",
    order: column ? { column, descending: by !== column } : null,
  };
}

/** Addresses within one report, which keep the filters of the list that the viewer came from. */
export function reportAddress(id: string, filters: Filters): ReportAddress {
  return (view) => {
    const query = new URLSearchParams(filtersToQuery(carriedFilters(filters)));
    if (view.tab) query.set("tab", view.tab);
    if (view.thread) query.set("thread", view.thread);
    if (view.allFrames) query.set("frames", "all");
    if (view.line && view.line > 1) query.set("line", String(view.line));
    if (view.find) query.set("find", view.find);
    if (view.hideWaiting) query.set("waiting", "hidden");
    if (view.module) query.set("module", view.module);
    if (view.kind) query.set("kind", view.kind);
    if (view.order) query.set("by", (view.order.descending ? "-" : "") + view.order.column);
    return `/reports/${id}${query.size === 0 ? "" : `?${query}`}`;
  };
}

type ReportFile = "stack" | "modules" | "debugger-text" | "report-xml" | "notification";

/** Where a text of a report is as a file; with `?inline` a browser shows it. */
export function reportFile(id: string, file: ReportFile): string {
  return `/reports/${id}/${file}`;
}
