import { expect, test } from "vitest";
import { deliveryFiltersToQuery, parseDeliveryFilters } from "@/lib/delivery-filters";

test("an address is read and written the same", () => {
  const address =
    "?database=orrery&range=7d&cursor=x&result=quarantined&result=kept&token=CI&problems=yes&spooled=yes&size=1mb";
  const params = new URLSearchParams(address);
  const names = [...new Set(params.keys())];
  const read = parseDeliveryFilters(
    Object.fromEntries(names.map((name) => [name, params.getAll(name)])),
  );
  expect(read).toMatchObject({
    shared: { database: ["orrery"], period: { range: "7d" }, cursor: "x" },
    result: ["quarantined", "kept"],
    token: ["CI"],
    problems: true,
    spooled: true,
    size: "1mb",
  });
  expect(deliveryFiltersToQuery(read)).toBe(address);
});

test("bad values are left out", () => {
  const read = parseDeliveryFilters({
    result: ["nonsense", "stored"],
    token: "a\0b",
    problems: "perhaps",
    spooled: ["no", "yes"],
    size: ["huge"],
  });
  expect(read).toMatchObject({ result: ["stored"], token: [], problems: false, size: null });
  expect(read.spooled).toBe(false);
  expect(deliveryFiltersToQuery(parseDeliveryFilters({}))).toBe("");
});
