import { expect, test } from "vitest";
import type { Frame } from "@/lib/report/report";
import { stackText } from "@/lib/report/stack-text";
import { aFrame, aThread } from "@/lib/testing/report-parts";

function text(id: string | null, frames: Frame[], current = false) {
  return stackText(aThread({ id, current, frames }));
}

test("one line for each frame, with what is known of its place", () => {
  expect(
    text(
      "4",
      [
        aFrame({ symbol: "Orrery!Planet::draw", offset: "0x1c", file: "C:\\planet.cpp", line: 42 }),
        aFrame({ symbol: "Orrery!main", file: "main.cpp" }),
        aFrame({ symbol: "script", line: 7 }),
        aFrame({ symbol: "script", line: 7, column: 12 }),
        aFrame({ symbol: "crash", file: "app.js", line: 32, column: 4 }),
        aFrame({}),
      ],
      true,
    ),
  ).toBe(
    [
      "Thread 4 (crashed)",
      " 0  Orrery!Planet::draw+0x1c  [C:\\planet.cpp @ 42]",
      " 1  Orrery!main  [main.cpp]",
      " 2  script  [line 7]",
      " 3  script  [line 7:12]",
      " 4  crash  [app.js @ 32:4]",
      " 5  (no symbol)",
    ].join("\n"),
  );
});

test("an offset that the symbol holds already is not said twice", () => {
  expect(text("0", [aFrame({ symbol: "stars+0x1f", offset: "0x1f" })])).toContain("  stars+0x1f");
  expect(text("0", [aFrame({ symbol: "stars+0x1f", offset: "0x1f" })])).not.toContain("0x1f+");
});

test("a line break in a symbol makes no second frame", () => {
  expect(text(null, [aFrame({ symbol: "a\n 1  b" })])).toBe("Thread\n 0  a 1 b");
});

test("levels stand under each other", () => {
  const lines = text(
    "0",
    Array.from({ length: 11 }, () => aFrame({ symbol: "f" })),
  ).split("\n");
  expect(lines[1]).toBe("  0  f");
  expect(lines[11]).toBe(" 10  f");
});
