import fc from "fast-check";
import { expect, test } from "vitest";
import { foldStack, framesOfRow } from "@/lib/report/frames/fold";
import { foldedWords } from "@/lib/report/frames/folded-words";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import { aFrame } from "@/lib/testing/report-parts";

/** `A` to `Z` are frames of the application's own, `a` to `z` of a system module of that name. */
function stack(letters: string) {
  const frames = [...letters].map((letter) => aFrame({ module: letter, function: `f_${letter}` }));
  const verdicts = [...letters].map(
    (letter): Verdict => (/[A-Z]/.test(letter) ? "in-app" : "system"),
  );
  return { frames, verdicts };
}

/** `A [bc] D [×5 of 2]`: what the rows show. */
function shown(letters: string, groupFrame: number | null = null, foldSystem = true): string {
  const { frames, verdicts } = stack(letters);
  return foldStack(frames, verdicts, { groupFrame, foldSystem })
    .map((row) => {
      if (row.kind === "frame") return letters[row.index];
      if (row.kind === "recursion") return `[×${row.times} of ${row.period}]`;
      return `[${letters.slice(row.first, row.first + row.count)}]`;
    })
    .join(" ");
}

test.each([
  ["", ""],
  ["A", "A"],
  ["ABC", "A B C"],
  ["abcDefgH", "a [bc] D [efg] H"],
  ["AbC", "A b C"],
  ["Abc", "A [bc]"],
  ["abA", "a b A"],
  // nothing of the application's own: the first 3 and the last 2
  ["abcdefgh", "a b c [def] g h"],
  ["abcdefg", "a b c [de] f g"],
  ["abcdef", "a b c d e f"],
  ["abc", "a b c"],
  // recursion
  ["ABBBBBC", "A B [×5 of 1] C"],
  ["ABABABABC", "A B [×4 of 2] C"],
  ["XABABABA", "X A B [×3 of 2] A"],
  ["AABBC", "A A B B C"],
  [`${"ABCDEFGH".repeat(3)}I`, "A B C D E F G H [×3 of 8] I"],
  [`${"ABCDEFGHI".repeat(3)}`, [..."ABCDEFGHI".repeat(3)].join(" ")],
  ["AbcAbcAbcAbcD", "A [bc] [×4 of 3] D"],
  // a cycle of the system's alone is part of its run
  ["AbcbcbcbcdE", "A [bcbcbcbcd] E"],
])("%s is shown as %s", (letters, rows) => {
  expect(shown(letters)).toBe(rows);
});

test("the frame that names the group is never folded", () => {
  expect(shown("AbcdefG", 3)).toBe("A [bc] d [ef] G");
  expect(shown("abcdefghi", 4)).toBe("a b c d e [fg] h i");
});

test("all frames are shown on demand, only recursion stays folded", () => {
  expect(shown("abcDDDDefg", null, false)).toBe("a b c D [×4 of 1] e f g");
});

test("a folded run says where its frames are", () => {
  const row = { kind: "system", first: 1, count: 6 } as const;
  expect(foldedWords({ ...row, modules: ["ntdll", "kernel32"] })).toBe(
    "6 frames in ntdll, kernel32",
  );
  expect(foldedWords({ ...row, modules: ["a", "b", "c", "d", "e"] })).toBe(
    "6 frames in a, b, c and 2 more",
  );
  expect(foldedWords({ ...row, modules: [] })).toBe("6 frames");
});

test("a folded recursion says how often it goes round", () => {
  const row = { kind: "recursion", first: 2, count: 3682, times: 1842 } as const;
  expect(foldedWords({ ...row, period: 2 })).toBe("the 2 frames above, × 1,842");
  expect(foldedWords({ ...row, period: 1 })).toBe("the frame above, × 1,842");
  expect(foldedWords({ ...row, period: 1 }, true)).toBe("the frame below, × 1,842");
});

test("a run names each module once", () => {
  const { frames, verdicts } = stack("AnnkknB");
  const rows = foldStack(frames, verdicts, { groupFrame: null, foldSystem: true });
  expect(rows[1]).toMatchObject({ kind: "system", modules: ["n", "k"] });
});

test("folding is lossless: the rows unfolded are the frames in order", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ABabc"), maxLength: 80 });
  fc.assert(
    fc.property(
      letters,
      fc.option(fc.nat({ max: 79 })),
      fc.boolean(),
      (text, groupFrame, foldSystem) => {
        const { frames, verdicts } = stack(text);
        const rows = foldStack(frames, verdicts, { groupFrame, foldSystem });
        expect(rows.flatMap(framesOfRow)).toEqual([...frames.keys()]);
      },
    ),
  );
});

test("frames of the application's own are folded by recursion alone", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ABab"), maxLength: 80 });
  fc.assert(
    fc.property(letters, (text) => {
      const { frames, verdicts } = stack(text);
      const rows = foldStack(frames, verdicts, { groupFrame: null, foldSystem: true });
      const hidden = rows.filter(({ kind }) => kind === "system").flatMap(framesOfRow);
      expect(hidden.filter((index) => verdicts[index] === "in-app")).toEqual([]);
    }),
  );
});

test.each(["A", "Ab", "ABCDEFGHI"])("100,000 frames of %s are folded in a moment", (letters) => {
  const { frames, verdicts } = stack(letters.repeat(Math.ceil(100_000 / letters.length)));
  const rows = foldStack(frames, verdicts, { groupFrame: null, foldSystem: true });
  expect(rows.flatMap(framesOfRow)).toHaveLength(frames.length);
});
