import fc from "fast-check";
import { expect, test } from "vitest";
import { colorKeys } from "@/components/charts/series-colors";

test("six names have six colours, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 }), (keys) => {
      const colors = colorKeys(keys);
      expect(new Set(colors.values()).size).toBe(keys.length);
      expect(colorKeys([...keys].reverse())).toEqual(colors);
    }),
  );
});

test("a name keeps its colour when one that did not choose it comes or goes", () => {
  const alone = ["4.2.0", "4.2.1", "4.3.0"].map((key) => [key, colorKeys([key]).get(key)]);
  const colors = new Set(alone.map(([, color]) => color));
  // Of a pair that chose two colours, neither takes the other's.
  expect(colors.size).toBeGreaterThan(1);
  for (const [key, color] of alone) {
    const [other] = alone.find(([, its]) => its !== color) ?? [];
    expect(colorKeys([key ?? "", other ?? ""]).get(key ?? "")).toBe(color);
  }
});
