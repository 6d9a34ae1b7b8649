import { expect, test } from "vitest";
import { Recent } from "@/lib/reading/recent";

function counted() {
  const made: string[] = [];
  const make = (key: string) => async () => {
    made.push(key);
    return key;
  };
  return { made, make };
}

test("what was asked for lately is not made again, and the oldest goes first", async () => {
  const recent = new Recent<string>(10);
  const { made, make } = counted();
  for (const key of ["a", "b", "a", "c", "a", "b"]) {
    expect(await recent.get(key, 5, make(key))).toBe(key);
  }
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("who asks at the same time waits for the same", async () => {
  const recent = new Recent<string>(10);
  const { made, make } = counted();
  await Promise.all([recent.get("a", 5, make("a")), recent.get("a", 5, make("a"))]);
  expect(made).toEqual(["a"]);
});

test("what is too big, and what failed, is not kept", async () => {
  const recent = new Recent<string>(10);
  const { made, make } = counted();
  await recent.get("huge", 11, make("huge"));
  await recent.get("huge", 11, make("huge"));
  expect(made).toEqual(["huge", "huge"]);
  const fail = () => Promise.reject(new Error("no"));
  await expect(recent.get("bad", 1, fail)).rejects.toThrow("no");
  expect(await recent.get("bad", 1, make("bad"))).toBe("bad");
});
