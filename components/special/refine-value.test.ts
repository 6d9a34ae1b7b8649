import { expect, test } from "vitest";
import { refineValue } from "@/components/special/refine-value";
import { parseFilters } from "@/lib/filters";
import type { FieldValue } from "@/lib/statistics/value-words";

test.each<[FieldValue, string | undefined]>([
  [{ field: "attribute", name: "GPU name", value: "Arc" }, 'attr."GPU name":Arc'],
  [{ field: "module version", name: "a.dll", value: "1.0" }, 'modversion:"a.dll 1.0"'],
  [{ field: "module version", name: "a.dll", value: "" }, "module:=a.dll"],
  [{ field: "module", name: "", value: "a.dll" }, "module:=a.dll"],
  [{ field: "os", name: "", value: "Windows 11" }, 'os:="Windows 11"'],
  [{ field: "exception", name: "", value: "c0000005" }, "exception:c0000005"],
  [{ field: "module version", name: "a.dll", value: "1 beta" }, undefined],
])("%j is kept by %j", (value, q) => {
  const filters = parseFilters({ tab: "breakdown", cursor: "x" });
  const { mark, kept, excluded } = refineValue(filters, value);
  expect(mark).toBeNull();
  expect(kept?.q).toBe(q);
  expect(excluded?.q).toBe(q && `-${q}`);
  if (!kept) return;
  expect(kept).toMatchObject({ tab: "breakdown", cursor: null });
  const again = refineValue(kept, value);
  expect(again.mark).toBe("kept");
  expect(again.kept?.q).toBe("");
});

test("a version is set in its picker", () => {
  const value = { field: "version", name: "", value: "1.2" } as const;
  expect(refineValue(parseFilters({}), value).kept?.version).toEqual(["1.2"]);
});
