import { expect, test } from "vitest";
import { rhythmWords } from "@/components/intake/rhythm-words";

const now = new Date("2026-11-20T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const MINUTE = 60_000;

test.each([
  [
    { lastArrivedAt: ago(540), usualGap: 20 * MINUTE },
    "usual gap 20 min, last delivery 9 hr ago",
    true,
  ],
  [
    { lastArrivedAt: ago(50), usualGap: 20 * MINUTE },
    "usual gap 20 min, last delivery 50 min ago",
    false,
  ],
  // Bursts make the usual gap tiny: an hour of silence is the least that is told.
  [{ lastArrivedAt: ago(50), usualGap: 40 }, "usual gap 40 ms, last delivery 50 min ago", false],
  [{ lastArrivedAt: ago(61), usualGap: 40 }, "usual gap 40 ms, last delivery 1 hr ago", true],
  [
    { lastArrivedAt: ago(9), usualGap: null },
    "last delivery 9 min ago; too few to tell a usual gap",
    false,
  ],
  [{ lastArrivedAt: null, usualGap: null }, "Nothing has arrived yet", false],
])("%o", (rhythm, words, isLate) => {
  expect(rhythmWords(rhythm, now)).toEqual({ words, isLate });
});
