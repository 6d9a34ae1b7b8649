import { expect, test } from "vitest";
import { currentRequestId, requestIdOf, underRequestId } from "@/lib/observe/request-id";

test("a sane id of a proxy stays, any other is replaced", () => {
  expect(requestIdOf("8f14e45f-ceea-467f")).toBe("8f14e45f-ceea-467f");
  for (const given of [
    undefined,
    "",
    "short",
    "a b c d e f g h",
    "x\ny-injected",
    "x".repeat(101),
    ["a"],
  ]) {
    expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("work has the id of its request, and no other", async () => {
  const [one, other] = await Promise.all(
    ["request-1", "request-2"].map((id) =>
      underRequestId(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return currentRequestId();
      }),
    ),
  );
  expect([one, other, currentRequestId()]).toEqual(["request-1", "request-2", undefined]);
});
