import { expect, test } from "vitest";
import { explainOrder } from "@/lib/versions/explain-order";

test.each([
  ["4.2.1.0", "4.2.0.0", "compared part by part as numbers, in the third part 1 is above 0"],
  ["1.10", "1.9", "compared part by part as numbers, in the second part 10 is above 9"],
  ["1.2.0.1", "1.2", "compared part by part as numbers, it goes on in the fourth part with 1"],
  ["v1.2.0", "1.2", "they count as the same version"],
  ["2.0", "2.0-beta2", "“beta” in the third part comes before the release itself"],
  ["2.0-rc1", "2.0-beta2", "in the third part “rc” comes after “beta”"],
  ["2.0-hotfix1", "2.0", "“hotfix” in the third part comes after the release itself"],
  ["2.0.1", "2.0-beta2", "in the third part “1” comes after “beta”"],
])("%s after %s: %s", (newer, older, words) => {
  expect(explainOrder(newer, older)).toBe(words);
});
