import { expect, test } from "vitest";
import { bugsplatReportAddress } from "@/components/report/bugsplat-address";

test("a database's name cannot add to the address", () => {
  expect(bugsplatReportAddress("a b&id=1#", "140612")).toBe(
    "https://app.bugsplat.com/v2/crash?database=a+b%26id%3D1%23&id=140612",
  );
});
