import { MUTE_CHOICES } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

/** What the button of a form says by itself: neither a version nor another change belongs to it. */
export type PlainWish =
  | { kind: "resolve"; in: "now" | "next" }
  | Extract<Wish, { kind: "mute" | "reopen" }>;

/** Null for other words. */
export function readPlainWish(word: string): PlainWish | null {
  switch (word) {
    case "resolve-now":
      return { kind: "resolve", in: "now" };
    case "resolve-next":
      return { kind: "resolve", in: "next" };
    case "reopen":
      return { kind: "reopen" };
  }
  const mute = MUTE_CHOICES.find(({ key }) => word === `mute-${key}`);
  if (!mute) return null;
  const { hours, reports, users, perHour } = mute;
  return { kind: "mute", hours, reports, users, perHour };
}
