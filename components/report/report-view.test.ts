import { expect, test } from "vitest";
import { parseReportView, reportAddress } from "@/components/report/report-view";
import { parseFilters } from "@/lib/filters";

const DEFAULT = {
  tab: null,
  thread: null,
  allFrames: false,
  line: 1,
  find: "",
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
  [{ frames: "all" }, { allFrames: true }],
  [{ line: "2001" }, { line: 2001 }],
  [{ module: [" ntdll ", "x"] }, { module: "ntdll" }],
  [{ tab: "__proto__", thread: "", frames: "1", line: "0", module: "x".repeat(201) }, {}],
  [{ line: "1e999" }, {}],
  [{ by: "name" }, { order: { column: "name", descending: false } }],
  [{ by: "-nothing", kind: "foreign", waiting: "x" }, {}],
])("%o is read as %o", (searchParams, view) => {
  expect(parseReportView(searchParams)).toEqual({ ...DEFAULT, ...view });
});

test("an address keeps the filters and nothing of the list's own", () => {
  const filters = parseFilters({ app: "Orrery", range: "7d", sort: "-reports", cursor: "abc" });
  expect(reportAddress("3-14", filters)({})).toBe("/reports/3-14?app=Orrery&range=7d");
});

test("what an address says is what is read from it", () => {
  const view = {
    tab: "threads",
    thread: "a&b=#",
    allFrames: true,
    line: 9,
    find: "draw",
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
