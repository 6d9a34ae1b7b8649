import { expect, test } from "vitest";
import {
  keptView,
  openedFrom,
  parseReportView,
  reportAddress,
} from "@/components/report/report-view";
import { parseFilters } from "@/lib/filters";

const DEFAULT = {
  tab: null,
  thread: null,
  list: null,
  allFrames: false,
  fullNames: false,
  fullPaths: false,
  oldestFirst: false,
  line: 1,
  raw: null,
  jsonLine: 1,
  find: "",
  showNoise: false,
  hideWaiting: false,
  module: "",
  kind: null,
  order: null,
};

test.each([
  [{}, {}],
  [
    { tab: "threads", thread: "inner-0" },
    { tab: "threads", thread: "inner-0" },
  ],
  [{ thread: "4" }, { tab: "threads", thread: "4" }],
  [
    { thread: "4", tab: "raw" },
    { tab: "raw", thread: "4" },
  ],
  [{ frames: "all" }, { allFrames: true }],
  [
    { names: "full", paths: "full", first: "oldest" },
    { fullNames: true, fullPaths: true, oldestFirst: true },
  ],
  [{ in: "group" }, { list: "group" }],
  [{ in: "nowhere", names: "short" }, {}],
  [{ line: "2001" }, { line: 2001 }],
  [{ noise: "show" }, { showNoise: true }],
  [{ module: [" ntdll ", "x"] }, { module: "ntdll" }],
  [{ tab: "__proto__", thread: "", frames: "1", line: "0", module: "x".repeat(201) }, {}],
  [{ line: "1e999" }, {}],
  [
    { raw: "as-is", json: "7" },
    { raw: "as-is", jsonLine: 7 },
  ],
  [{ raw: "cooked", json: "-1" }, {}],
  [{ by: "name" }, { order: { column: "name", descending: false } }],
  [{ by: "-nothing", kind: "foreign", waiting: "x" }, {}],
])("%o is read as %o", (searchParams, view) => {
  expect(parseReportView(searchParams)).toEqual({ ...DEFAULT, ...view });
});

test("an address keeps the filters and nothing of the list's own", () => {
  const filters = parseFilters({ app: "Orrery", range: "7d", sort: "-reports", cursor: "abc" });
  expect(reportAddress("3-14", filters)({})).toBe("/reports/3-14?app=Orrery&range=7d");
});

test("an address of a list's report keeps the list and its order", () => {
  const filters = parseFilters({ app: "Orrery", sort: "oldest", cursor: "abc" });
  const query = "?app=Orrery&sort=oldest&in=group";
  expect(openedFrom("group", filters)).toBe(query);
  expect(reportAddress("3-14", filters, { list: "group" })({})).toBe(`/reports/3-14${query}`);
});

test("what is kept of a view is in each address that does not say otherwise", () => {
  const view = { ...parseReportView({}), allFrames: true, fullNames: true, find: "draw" };
  const address = reportAddress("3-14", parseFilters({}), keptView(view));
  expect(address({ tab: "threads" })).toBe("/reports/3-14?tab=threads&frames=all&names=full");
  expect(address({ allFrames: false })).toBe("/reports/3-14?names=full");
});

test("what an address says is what is read from it", () => {
  const view = {
    tab: "threads",
    thread: "a&b=#",
    list: "group",
    allFrames: true,
    fullNames: true,
    fullPaths: true,
    oldestFirst: true,
    line: 9,
    raw: "as-is",
    jsonLine: 4,
    find: "draw",
    showNoise: true,
    hideWaiting: true,
    module: "ntd ll",
    kind: "no symbols",
    order: { column: "version", descending: true },
  } as const;
  const address = reportAddress("3-14", parseFilters({}))(view);
  const query = new URLSearchParams(address.split("?")[1]);
  expect(parseReportView(Object.fromEntries(query))).toEqual(view);
});

test("the plain page has the plain address", () => {
  expect(reportAddress("3-14", parseFilters({}))(DEFAULT)).toBe("/reports/3-14");
});
