import { expect, test } from "vitest";
import { textAddress } from "@/components/debug-text/text-address";

test.each([
  [{}, "/reports/1-2?tab=debugger-text"],
  [{ line: 1, find: "", showNoise: false }, "/reports/1-2?tab=debugger-text"],
  [{ line: 120 }, "/reports/1-2?tab=debugger-text&line=120"],
  [{ find: "a&b c", showNoise: true }, "/reports/1-2?tab=debugger-text&find=a%26b+c&noise=show"],
])("with %o open, the address is %s", (view, address) => {
  expect(textAddress("/reports/1-2?tab=debugger-text", view)).toBe(address);
});

test("an address without a query gets none for nothing", () => {
  expect(textAddress("/text", {})).toBe("/text");
});
