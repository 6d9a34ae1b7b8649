import { frameSymbol, type NamedFrame } from "@/lib/report/frames/frame-symbol";
import type { Condition, Test } from "@/lib/search/condition";
import { matchesPattern } from "@/lib/search/match-pattern";

/** Says of a frame whether a query asked for it. */
export type FrameFinder = (frame: NamedFrame) => boolean;

/** What is looked at of a name; the dictionary of frames knows no more of it either. */
const LONGEST = 2_000;

/** The finder of the frames that a query's `frame:` asks for; null when it asks for none. */
export function frameFinder(condition: Condition): FrameFinder | null {
  const tests = frameTests(condition);
  if (tests.length === 0) return null;
  return (frame) => {
    const symbol = frameSymbol(frame)?.slice(0, LONGEST);
    if (symbol === undefined) return false;
    const called = frame.function?.slice(0, LONGEST) ?? symbol;
    return tests.some(
      ({ pattern, whole }) =>
        matchesPattern(pattern, symbol, whole) || (whole && matchesPattern(pattern, called, whole)),
    );
  };
}

/** Those of `-frame:` are not looked for. */
function frameTests(condition: Condition): Extract<Test, { kind: "matches" }>[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.flatMap(frameTests);
    case "matches":
      return condition.field === "frame" ? [condition] : [];
    default:
      return [];
  }
}
