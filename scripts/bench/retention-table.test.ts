import { expect, test } from "vitest";
import { verdict } from "./goal";
import { compareWithRest, type RetentionSample } from "./retention-table";

type Given = { ms?: number; perSecond?: number; gone?: number; isLeft?: boolean };

/** A round with one page; the floor takes 200 notifications per second. */
function round({ ms = 40, perSecond = 100, gone = 0, isLeft = gone > 0 }: Given): RetentionSample {
  const posts = (rate: number) => ({
    ...{ accepted: 400, refused: 0, perSecond: rate, milliseconds: [90] },
  });
  const watched = <T>(result: T) => ({ result, gone, seconds: 2, isLeft });
  return {
    floor: posts(200),
    opened: watched(new Map([["groups", [ms]]])),
    stored: watched(posts(perSecond)),
  };
}

const judge = (rest: Given[], work: Given[]) =>
  verdict(compareWithRest({ rest: rest.map(round), work: work.map(round) }).goals);

test("a fifth of what is stored may be lost, and pages may take a quarter more", () => {
  expect(judge([{}], [{ ms: 50, perSecond: 80, gone: 10 }])).toBe("goal met");
  expect(judge([{}], [{ ms: 52, perSecond: 78, gone: 10 }])).toBe(
    "goal missed: p95 of groups, by 0.05; intake, by 0.02",
  );
});

test("rounds in which nothing went, or nothing was left to go, show nothing", () => {
  expect(judge([{}, {}, {}], [{ gone: 10 }, { gone: 10, isLeft: false }, { gone: 0 }])).toBe(
    "goal missed: rounds with reports going all through, by 2 of 3",
  );
});

test("rounds to compare with are those without retention", () => {
  expect(judge([{}, { gone: 1 }], [{ gone: 10 }, { gone: 10 }])).toBe(
    "goal missed: rounds without reports going, by 1 of 2",
  );
});

test("how fast reports went is told beside", () => {
  const { table } = compareWithRest({ rest: [round({})], work: [round({ gone: 3_000 })] });
  expect(table).toContainEqual(["while pages were opened", "0", "", "1,500", ""]);
});
