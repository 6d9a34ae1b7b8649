import { expect, test } from "vitest";
import { keptHeaders } from "@/lib/ingest/kept-headers";

test("what may be a secret is masked, whatever it is called", () => {
  const kept = keptHeaders({
    "content-type": "application/json",
    "user-agent": "BugSplat",
    authorization: "Bearer abcdef",
    cookie: "session=abcdef",
    "x-our-own-proxy-key": "abcdef",
    "set-cookie": ["abcdef", "abcdef"],
  });
  expect(kept).toMatchObject({ "content-type": "application/json", "user-agent": "BugSplat" });
  expect(JSON.stringify(kept)).not.toContain("abcdef");
  expect(kept.authorization).toBe("•••• (13 characters)");
});

test("a flood of headers is cut", () => {
  const headers: Record<string, string> = { accept: "a".repeat(9_000) };
  for (let at = 0; at < 500; at += 1) headers[`x-${at}-${"n".repeat(300)}`] = "v".repeat(9_000);
  expect(JSON.stringify(keptHeaders(headers)).length).toBeLessThan(20_000);
});
