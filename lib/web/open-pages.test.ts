import { expect, test } from "vitest";
import { isOpenToTokens } from "@/lib/web/open-pages";

test.each([
  "/groups/export",
  "/groups/1-42/export",
  "/reports/1-1024/stack",
  "/reports/1-1024/compare/1-1025/markdown",
  "/settings/audit/csv",
])("%s is a file that tokens open", (pathname) => {
  expect(isOpenToTokens(pathname)).toBe(true);
});

// The page of a bulk change is asked for by a name that looks like a file's.
test.each([
  "/",
  "/groups",
  "/groups/1-42",
  "/groups/bulk/export",
  "/groups/1-42/ticket",
  "/groups/export/",
  "/groups/export/more",
  "/Groups/export",
  "/groups/%65xport",
  "/x/groups/export",
  "/reports/1-1024",
  "/reports/1-1024/print",
  "/reports/1-1024/stack\n",
  "/intake/1-7/body",
  "/settings/audit",
  "/palette",
  "/suggest",
  "/live",
])("%j is none", (pathname) => {
  expect(isOpenToTokens(pathname)).toBe(false);
});
