import fc from "fast-check";
import { expect, test } from "vitest";
import { addressRange } from "@/lib/report/modules/address-range";
import { ModuleMap } from "@/lib/report/modules/module-map";
import { aModule } from "@/lib/testing/report-parts";

test.each([
  ["01320000-01457000", 0x01320000n, 0x01457000n],
  ["00007ff6`12300000-00007ff6`12ab0000", 0x7ff612300000n, 0x7ff612ab0000n],
  ["0x104964000 - 0x1051fffff", 0x104964000n, 0x1051fffffn],
])("%s", (address, start, end) => {
  expect(addressRange(aModule({ address }))).toEqual({ start, end });
});

test("the ends alone are a range too", () => {
  const module = aModule({ address: "somewhere", start: "400000", end: "42d000" });
  expect(addressRange(module)).toEqual({ start: 0x400000n, end: 0x42d000n });
});

test.each(["unloaded", "", "-", "`-`", "2000-1000", "1000-1000", "xyz-1000", null])(
  "%j is no range",
  (address) => {
    expect(addressRange(aModule({ address }))).toBeNull();
  },
);

const map = new ModuleMap([
  aModule({ name: "tide", address: "3000-4000" }),
  aModule({ name: "gone", address: "unloaded" }),
  aModule({ name: "orrery", address: "1000-2000" }),
]);

test.each([
  [0xfffn, null],
  [0x1000n, "orrery+0"],
  [0x1fffn, "orrery+4095"],
  [0x2000n, null],
  [0x3abcn, "tide+2748"],
  [0x4000n, null],
])("%o lies in %s", (address, place) => {
  const found = map.at(address);
  expect(found && `${found.module.name}+${found.offset}`).toBe(place);
});

test("finds what looking at each module finds", () => {
  const range = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(range, { selector: ([at]) => at }),
      fc.nat({ max: 300 }),
      (ranges, address) => {
        const modules = ranges.map(([at, size]) =>
          aModule({
            name: String(at),
            address: `${(at * 4).toString(16)}-${(at * 4 + size).toString(16)}`,
          }),
        );
        const expected = ranges.find(([at, size]) => address >= at * 4 && address < at * 4 + size);
        expect(new ModuleMap(modules).at(BigInt(address))?.module.name).toBe(
          expected && String(expected[0]),
        );
      },
    ),
  );
});
