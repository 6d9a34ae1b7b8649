import { expect, test } from "vitest";
import { keptHeaders } from "@/lib/ingest/kept-headers";

test("what may be a secret is masked, whatever it is called", () => {
  const headers = new Headers({
    "Content-Type": "application/json",
    "User-Agent": "BugSplat",
    Authorization: "Bearer abcdef",
    Cookie: "session=abcdef",
    "X-Our-Own-Proxy-Key": "abcdef",
  });
  const kept = keptHeaders(headers);
  expect(kept).toMatchObject({ "content-type": "application/json", "user-agent": "BugSplat" });
  expect(JSON.stringify(kept)).not.toContain("abcdef");
  expect(kept.authorization).toBe("•••• (13 characters)");
});

test("a flood of headers is cut", () => {
  const headers = new Headers();
  for (let at = 0; at < 500; at += 1) headers.set(`x-${at}-${"n".repeat(300)}`, "v".repeat(9_000));
  headers.set("accept", "a".repeat(9_000));
  expect(JSON.stringify(keptHeaders(headers)).length).toBeLessThan(20_000);
});
