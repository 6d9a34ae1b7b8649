import { z } from "zod";
import { RAW_FORMS, type RawForm } from "@/components/raw/raw-form";
import type { StackLook } from "@/components/stack/stack-look";
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

/** Lists that a report is opened from: that of all reports, and that of its group's. */
export const REPORT_LISTS = ["reports", "group"] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

/** What of a report is open, as it stands in the address beside the filters. */
export type ReportView = StackLook & {
  /** The list that it was opened from; null when it was opened by itself. */
  list: ReportList | null;
  /** null: the first tab that holds something. */
  tab: ReportTab | null;
  /** The id of the thread that a link leads to. */
  thread: string | null;
  /** Shows the part of a long text that holds this line, counted from 1. */
  line: number;
  /** How the texts of the Raw tab are shown; null for pretty and folded. */
  raw: RawForm | null;
  /** Shows the part of the notification that holds this line, counted from 1. */
  jsonLine: number;
  /** Text that the threads shown hold, or that is found in the debugger text. */
  find: string;
  /** The debugger text with what the symbol loader said. */
  showNoise: boolean;
  /** Without the threads that only wait. */
  hideWaiting: boolean;
  /** Text that the modules shown hold. */
  module: string;
  /** The kind of modules shown; null for all. */
  kind: ModuleChip | null;
  /** By what the modules are sorted; null for the order of the report. */
  order: ModuleOrder | null;
};

/** Where a link within a report leads; what it does not say is kept, or is as it is by default. */
export type ReportAddress = (view: Partial<ReportView>) => string;

/** Longer ids of threads are no address: of what has one, links lead to the list of threads. */
const LONGEST_ID = 200;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const Text = z.preprocess(first, z.string().trim().max(200)).catch("");

const Line = z.preprocess(first, z.coerce.number().int().min(1).max(1e9)).catch(1);

const View = z.object({
  tab: z.preprocess(first, z.enum(REPORT_TABS)).nullable().catch(null),
  thread: z.preprocess(first, z.string().min(1).max(LONGEST_ID)).nullable().catch(null),
  in: z.preprocess(first, z.enum(REPORT_LISTS)).nullable().catch(null),
  frames: z.preprocess(first, z.literal("all")).nullable().catch(null),
  names: z.preprocess(first, z.literal("full")).nullable().catch(null),
  paths: z.preprocess(first, z.literal("full")).nullable().catch(null),
  first: z.preprocess(first, z.literal("oldest")).nullable().catch(null),
  line: Line,
  raw: z.preprocess(first, z.enum(RAW_FORMS)).nullable().catch(null),
  json: Line,
  find: Text,
  noise: z.preprocess(first, z.literal("show")).nullable().catch(null),
  waiting: z.preprocess(first, z.literal("hidden")).nullable().catch(null),
  module: Text,
  kind: z.preprocess(first, z.enum(MODULE_CHIPS)).nullable().catch(null),
  by: Text,
});

/** Reads the address of a report page. A bad value is left out, as with filters. */
export function parseReportView(searchParams: SearchParams): ReportView {
  const {
    tab,
    in: list,
    frames,
    names,
    paths,
    first,
    noise,
    waiting,
    by,
    json,
    ...view
  } = View.parse(searchParams);
  const column = MODULE_COLUMNS.find((known) => by === known || by === `-${known}`);
  return {
    ...view,
    tab: tab ?? (view.thread === null ? null : "threads"),
    list,
    allFrames: frames === "all",
    fullNames: names === "full",
    fullPaths: paths === "full",
    oldestFirst: first === "oldest",
    jsonLine: json,
    hideWaiting: waiting === "hidden",
    showNoise: noise === "show",
    order: column ? { column, descending: by !== column } : null,
  };
}

/** What of a view stays as it is wherever a link leads, to other reports too. */
export function keptView({ list, allFrames, fullNames, fullPaths, oldestFirst }: ReportView) {
  return { list, allFrames, fullNames, fullPaths, oldestFirst };
}

/**
 * Addresses within one report, which keep the filters of the list that the viewer came from.
 * @param kept what stays of the view in each address that does not say otherwise
 */
export function reportAddress(
  id: string,
  filters: Filters,
  kept: Partial<ReportView> = {},
): ReportAddress {
  return (change) => {
    const view = { ...kept, ...change };
    const query = listQuery(view.list ?? null, filters);
    if (view.tab) query.set("tab", view.tab);
    if (view.thread && view.thread.length <= LONGEST_ID) query.set("thread", view.thread);
    if (view.allFrames) query.set("frames", "all");
    if (view.fullNames) query.set("names", "full");
    if (view.fullPaths) query.set("paths", "full");
    if (view.oldestFirst) query.set("first", "oldest");
    if (view.line && view.line > 1) query.set("line", String(view.line));
    if (view.raw) query.set("raw", view.raw);
    if (view.jsonLine && view.jsonLine > 1) query.set("json", String(view.jsonLine));
    if (view.find) query.set("find", view.find);
    if (view.showNoise) query.set("noise", "show");
    if (view.hideWaiting) query.set("waiting", "hidden");
    if (view.module) query.set("module", view.module);
    if (view.kind) query.set("kind", view.kind);
    if (view.order) query.set("by", (view.order.descending ? "-" : "") + view.order.column);
    return `/reports/${id}${query.size === 0 ? "" : `?${query}`}`;
  };
}

/** The query text of the links from a list to its reports: so each knows the list and its order. */
export function openedFrom(list: ReportList, filters: Filters): string {
  return `?${listQuery(list, filters)}`;
}

function listQuery(list: ReportList | null, filters: Filters): URLSearchParams {
  const sort = list && filters.sort;
  const query = new URLSearchParams(filtersToQuery({ ...carriedFilters(filters), sort }));
  if (list) query.set("in", list);
  return query;
}

type ReportFile = "stack" | "modules" | "debugger-text" | "report-xml" | "notification";

/** Where a text of a report is as a file; with `?inline` a browser shows it. */
export function reportFile(id: string, file: ReportFile): string {
  return `/reports/${id}/${file}`;
}
