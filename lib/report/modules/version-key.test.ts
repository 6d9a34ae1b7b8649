import { expect, test } from "vitest";
import { versionKey } from "@/lib/report/modules/version-key";

test("versions sort by their numbers", () => {
  const sorted = [
    null,
    "1.9",
    "1.10",
    "1.10.0.2",
    "1.10.0.10",
    "7, 1, 0",
    "7.1.1",
    "10.0.19041.1 (WinBuild.160101.0800)",
    "31.0.15.4601",
    "31.0.101.1",
  ];
  const shuffled = sorted.toReversed();
  shuffled.sort((a, b) => (versionKey(a) < versionKey(b) ? -1 : 1));
  expect(shuffled).toEqual(sorted);
});

test("one version written in two ways has one key", () => {
  expect(versionKey("3, 6, 0, 11")).toBe(versionKey("3.6.0.11"));
  expect(versionKey(" 10.0.1 (rs1) ")).toBe(versionKey("10.0.1"));
});
