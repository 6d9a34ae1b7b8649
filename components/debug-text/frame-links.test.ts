import { expect, test } from "vitest";
import { frameLinkAt, packFrameLinks } from "@/components/debug-text/frame-links";

const linkOf = (thread: number) => ({
  name: `thread ${thread}`,
  href: `/t${thread}`,
  anchor: "thread",
});

const TARGETS = [
  { line: 10, thread: 7, frame: 0 },
  { line: 11, thread: 7, frame: 1 },
  { line: 12, thread: 7, frame: 5 },
  { line: 20, thread: 3, frame: null },
  { line: 21, thread: 3, frame: null },
  { line: 22, thread: 7, frame: 0 },
];

test("frames that follow each other are one run", () => {
  expect(packFrameLinks(TARGETS, linkOf, 99)).toEqual({
    threads: [linkOf(7), linkOf(3)],
    runs: [
      [10, 2, 0, 0],
      [12, 1, 0, 5],
      [20, 2, 1, -1],
      [22, 1, 0, 0],
    ],
  });
});

test.each([
  [9, null],
  [10, "/t7#f0"],
  [11, "/t7#f1"],
  [12, "/t7#f5"],
  [13, null],
  [21, "/t3#thread"],
  [22, "/t7#f0"],
  [23, null],
])("line %d links to %s", (line, href) => {
  expect(frameLinkAt(packFrameLinks(TARGETS, linkOf, 99), line)?.href ?? null).toBe(href);
});

test("a link says which frame it leads to", () => {
  const links = packFrameLinks(TARGETS, linkOf, 99);
  expect(frameLinkAt(links, 12)?.label).toBe("thread 7 #5");
  expect(frameLinkAt(links, 20)?.label).toBe("thread 3");
});

test("only the first runs go to the browser", () => {
  const { runs, threads } = packFrameLinks(TARGETS, linkOf, 1);
  expect(runs).toEqual([[10, 2, 0, 0]]);
  expect(threads).toHaveLength(1);
});
