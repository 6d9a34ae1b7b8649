import { expect, test } from "vitest";
import { findCause } from "@/lib/report/cause";
import { type Exception, emptyReport, exceptionOf, type Frame } from "@/lib/report/report";
import { aFrame, aThread } from "@/lib/testing/report-parts";

const DRAW = {
  symbol: "Orrery!Planet::draw",
  file: "C:\\src\\planet.cpp",
  line: 42,
  column: null,
};

function cause(parts: Partial<Exception> | null, frames: Partial<Frame>[], notified = ["", ""]) {
  const [exceptionCode = "", exceptionMessage = ""] = notified;
  const threads = frames.length
    ? [aThread({ id: "0" }), aThread({ id: "4", current: true, frames: frames.map(aFrame) })]
    : [];
  const model = { ...emptyReport(), threads, exception: parts && exceptionOf(parts) };
  return findCause(model, { exceptionCode, exceptionMessage });
}

test("the exception says it all", () => {
  const { symbol, ...place } = DRAW;
  expect(
    cause({ code: "c0000005", explanation: "Access violation", function: symbol, ...place }, [{}]),
  ).toEqual({ what: "Access violation", code: "c0000005", ...DRAW, threadId: "4" });
});

test("the notification's words stand in for an exception that the XML does not have", () => {
  expect(cause(null, [DRAW], ["c0000005", "Access violation"])).toEqual({
    what: "Access violation",
    code: "c0000005",
    ...DRAW,
    threadId: "4",
  });
});

test("a function without a file gets it from its own frame, and from no other", () => {
  const frames = [{ symbol: "KERNELBASE!RaiseException", file: "raise.c", line: 1 }, DRAW];
  expect(cause({ function: DRAW.symbol }, frames)).toMatchObject(DRAW);
  expect(cause({ function: "Orrery!main" }, frames)).toMatchObject({ file: null, line: null });
});

test("a frame without a symbol is no place", () => {
  expect(cause({}, [{ offset: "0x10" }, DRAW])).toMatchObject(DRAW);
});

test("a report of which nothing is known has no cause", () => {
  const nothing = {
    what: null,
    code: null,
    symbol: null,
    file: null,
    line: null,
    column: null,
    threadId: null,
  };
  expect(cause(null, [])).toEqual(nothing);
});
