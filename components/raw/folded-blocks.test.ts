import { expect, test } from "vitest";
import { foldedBlocks } from "@/components/raw/folded-blocks";
import { indentXml } from "@/components/raw/indent-xml";
import { splitLines } from "@/lib/debug-text/text-lines";

const folded = (text: string, depth: number, here = 1) =>
  foldedBlocks(splitLines(text), { depth, here }).map(
    ({ firstLine, lastLine }) => `${firstLine}-${lastLine}`,
  );

const THREAD = "<thread><frame><a/><b/></frame><frame><a/></frame></thread>";
const XML = indentXml(`<report><process><threads>${THREAD.repeat(2)}</threads></process></report>`);

test("each block of that depth is one range, with the line that closes it", () => {
  expect(folded(XML, 3)).toEqual(["4-12", "13-21"]);
  expect(folded(XML, 4)).toEqual(["5-8", "9-11", "14-17", "18-20"]);
  expect(folded(XML, 0, 99)).toEqual(["1-24"]);
});

test("what holds the line of the address is open", () => {
  expect(folded(XML, 3, 13)).toEqual(["4-12"]);
  expect(folded(XML, 3, 15)).toEqual(["4-12"]);
});

test("a long block that is open keeps its own blocks folded", () => {
  const frames = "<frame><a/><b/></frame>".repeat(100);
  const long = indentXml(`<r><thread>${frames}</thread></r>`);
  expect(folded(long, 1)).toEqual(["2-403"]);
  expect(folded(long, 1, 2)).toHaveLength(100);
  expect(folded(long, 1, 2)[0]).toBe("3-6");
});

test("the blocks of JSON are folded too", () => {
  const json = JSON.stringify({ id: 1, callstack: [{ a: 1, b: 2 }, { a: 3 }] }, null, 2);
  expect(folded(json, 2)).toEqual(["4-7", "8-10"]);
  expect(folded(json, 1)).toEqual(["3-11"]);
});

test("an element that never ends is a block to the end", () => {
  expect(folded("<a>\n  <b>\n\n   text\n", 1)).toEqual(["2-4"]);
});

test.each(["", "\n\n", "one line", "  a\n b\nc"])("%j is folded without error", (text) => {
  expect(folded(text, 1)).toEqual([]);
});
