import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashFiles, isStamped, writeStamp } from "@/lib/launch/content-stamp";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-stamp-"));
  await mkdir(join(folder, "inner"));
  await writeFile(join(folder, "a.ts"), "one");
  await writeFile(join(folder, "inner", "b.ts"), "two");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<[string, () => Promise<void>]>([
  ["a changed file", () => writeFile(join(folder, "inner", "b.ts"), "three")],
  ["a new file", () => writeFile(join(folder, "c.ts"), "")],
  ["a renamed file", () => rename(join(folder, "a.ts"), join(folder, "z.ts"))],
  ["a removed file", () => rm(join(folder, "a.ts"))],
])("%s changes the hash", async (_, change) => {
  const before = await hashFiles([folder]);
  expect(await hashFiles([folder])).toBe(before);
  await change();
  expect(await hashFiles([folder])).not.toBe(before);
});

test("what does not count changes nothing", async () => {
  const counts = (path: string) => !path.endsWith(".test.ts");
  const before = await hashFiles([folder], counts);
  await writeFile(join(folder, "a.test.ts"), "four");
  expect(await hashFiles([folder], counts)).toBe(before);
});

test("a stamp holds for the hash that it was written with", async () => {
  const stamp = join(folder, "made-from");
  expect(await isStamped(stamp, "abc")).toBe(false);
  await writeStamp(stamp, "abc");
  expect(await isStamped(stamp, "abc")).toBe(true);
  expect(await isStamped(stamp, "abd")).toBe(false);
});
