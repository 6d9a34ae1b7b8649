import { expect, test } from "vitest";
import { routeName } from "@/lib/observe/route-name";
import { listRoutes } from "@/lib/testing/list-routes";

test.each([
  ["/", "/"],
  ["/?q=secret", "/"],
  ["/groups/1-5?range=7d", "/groups/[group]"],
  ["/api/ingest/a-secret-token", "/api/ingest/[token]"],
  ["/intake/test", "/intake/test"],
  ["/intake/1-77", "/intake/[delivery]"],
  ["/reports/1-5/compare/1-6", "/reports/[report]/compare/[other]"],
  ["/_next/static/chunks/a.js", "/_next"],
  ["/wp-admin.php", "other"],
  ["/api/ingest/a/b", "other"],
  ["", "other"],
])("%s is %s", (address, route) => {
  expect(routeName(address)).toBe(route);
});

test.each(listRoutes())("%s, a route of the app, is told from the others", (route) => {
  expect(routeName(route.replaceAll(/\[\w+\]/g, "1-7"))).toBe(route);
});
