import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonExtent, parseJson } from "@/lib/debug-text/stackwalk/json-extent";

test.each([
  ['{"a": 1} rest', { a: 1 }, false],
  ['{"a": "}\\"{", "b": [1, 2]}', { a: '}"{', b: [1, 2] }, false],
  ['{"a": 1, "b": [1, {"c": 2, "d', { a: 1, b: [1, { c: 2 }] }, true],
  ['{"a": [1, 2', { a: [1] }, true],
  ['{"a', {}, true],
  ["{", {}, true],
])("reads %s", (text, value, cutOff) => {
  const extent = findJsonExtent(text, 0);
  expect(extent?.cutOff).toBe(cutOff);
  expect(parseJson(extent?.json ?? "")).toEqual(value);
});

test("gives up what is nested too deep", () => {
  expect(findJsonExtent('{"a":'.repeat(100), 0)).toBeNull();
});

test("reads an object that is cut off anywhere", () => {
  const cut = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, at) => {
    const json = JSON.stringify(value);
    const extent = findJsonExtent(json.slice(0, 1 + (at % json.length)), 0);
    if (extent) expect(parseJson(extent.json)).not.toBeNull();
  });
  fc.assert(cut);
});
