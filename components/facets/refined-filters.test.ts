import { expect, test } from "vitest";
import { refine } from "@/components/facets/refined-filters";
import { type Filters, filtersToQuery, parseFilters } from "@/lib/filters";
import type { FieldName } from "@/lib/search/fields";

const from = (query: string) =>
  parseFilters(
    Object.fromEntries(
      [...new Set(new URLSearchParams(query).keys())].map((key) => [
        key,
        new URLSearchParams(query).getAll(key),
      ]),
    ),
  );
const written = (filters: Filters | null) => filters && decodeURIComponent(filtersToQuery(filters));

test.each<[string, FieldName, string, string | null, string, string]>([
  // A picker's field is set in the picker, and left out in the query.
  ["", "app", "Render", null, "?app=Render", "?q=-app:Render"],
  ["app=Farm", "app", "Render", null, "?app=Render", "?app=Farm&q=-app:Render"],
  ["app=Farm&app=Render", "app", "Render", "kept", "?app=Farm", "?app=Farm&q=-app:Render"],
  ["q=app:Render", "app", "Render", "kept", "", "?q=-app:Render"],
  ["q=-app:Render", "app", "Render", "excluded", "?app=Render", "?q=-app:Render"],
  ["app=Render&q=mesh", "app", "Render", "kept", "?q=mesh", "?q=mesh+-app:Render"],
  // Any other is the query's alone.
  ["app=Farm", "user", "ada", null, "?app=Farm&q=user:ada", "?app=Farm&q=-user:ada"],
  ["q=user:ada", "user", "Ada", "kept", "", "?q=-user:Ada"],
  ["q=-user:ada", "user", "ada", "excluded", "?q=user:ada", "?q=-user:ada"],
  [
    "cursor=5~1~1&sort=last",
    "user",
    "ada",
    null,
    "?q=user:ada&sort=last",
    "?q=-user:ada&sort=last",
  ],
])("%j, %s %j: %s", (query, field, value, mark, kept, excluded) => {
  const refined = refine(from(query), field, value);
  expect(refined.mark).toBe(mark);
  expect(written(refined.kept)).toBe(kept);
  expect(written(refined.excluded)).toBe(excluded);
});

test("a query that would get too long is not offered", () => {
  const filters = { ...from(""), q: "x".repeat(3_995) };
  expect(refine(filters, "user", "ada")).toEqual({ mark: null, kept: null, excluded: null });
});
