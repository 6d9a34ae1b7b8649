import { formatCount } from "@/lib/format";
import type { ComparedGroup } from "@/lib/queries/get-version-comparison";
import { CONFIDENCE, type Exposures, FEWEST, type Outcome } from "@/lib/versions/outcome";

export const OUTCOME_LABELS: Record<Outcome, string> = {
  new: "New",
  back: "Back",
  worse: "Worse",
  same: "Same",
  better: "Better",
  gone: "Gone",
};

/** What each word means, of a group of reports. */
export const OUTCOME_MEANINGS: Record<Outcome, string> = {
  new: "In no version that comes before this one has the group any report; when it was first seen does not matter.",
  back: "The group has reports of an earlier version, but none of the one compared with.",
  worse: `Both have it, and it is more frequent now: the ${CONFIDENCE} % interval of the ratio is above 1.`,
  same: `Both have it, and the ${CONFIDENCE} % interval of the ratio holds 1. With fewer than ${FEWEST} reports on both sides together that says nothing.`,
  better: `Both have it, and it is rarer now: the ${CONFIDENCE} % interval of the ratio is below 1.`,
  gone: "The version has no report of the group, and the one compared with has. Of a rare group that may be chance: then the data is said to be not enough.",
};

export const NOT_ENOUGH = "not enough data";

/** How much more frequent a group is than before: "2.4 times (1.5 – 3.9)"; null: not enough data. */
export function changeWords(group: ComparedGroup, exposures: Exposures): string | null {
  const { outcome, ratio, isEnough, before, after } = group;
  switch (outcome) {
    case "new":
    case "back":
      return ratio.low > 1 ? `at least ${times(ratio.low)}` : null;
    case "gone":
      return ratio.high < 1 ? `at most ${times(ratio.high)}` : null;
    default: {
      if (!isEnough) return null;
      const counted = after / exposures.after / (before / exposures.before);
      const range = `${round(ratio.low)} – ${round(ratio.high)}`;
      return `${times(counted)} (${range})`;
    }
  }
}

function times(factor: number): string {
  return `${round(factor)} times`;
}

const digits = new Intl.NumberFormat("en", {
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});

function round(factor: number): string {
  if (!Number.isFinite(factor)) return "∞";
  return factor >= 100 ? formatCount(Math.round(factor)) : digits.format(factor);
}
