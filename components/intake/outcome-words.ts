import type { ReplayRow } from "@/lib/queries/list-replays";

export type Outcome = ReplayRow["outcomes"][number]["outcome"];

/** What reading a delivery again comes to: of many, and of one that was just read. */
export const OUTCOMES: Record<Outcome, { of: string; explained: string; done: string }> = {
  stored: {
    of: "Becomes a report",
    explained: "It was not one before, and is counted from then on.",
    done: "It was understood now, and is a report.",
  },
  moved: {
    of: "Moves its report",
    explained: "The report goes to another group, version or hour, and its counts with it.",
    done: "It was read again, and its report has moved to where it says.",
  },
  duplicate: {
    of: "Is read again",
    explained: "Its report is here, and stays where it is counted.",
    done: "It was read again. Its report stays where it is counted.",
  },
  "not-understood": {
    of: "Is not understood",
    explained: "It stays as it is, with its problems.",
    done: "It is still not understood, for the reasons below.",
  },
  "body-gone": {
    of: "Has no bytes of its own",
    explained: "They are kept no longer, or are the same as those of another delivery.",
    done: "It has no bytes of its own, so there was nothing to read again.",
  },
  failed: {
    of: "Fails",
    explained: "The database or this server had a problem; the log says which.",
    done: "It could not be read again: the database or this server had a problem. The log says which.",
  },
};

/** The outcome that an address tells of; null when it tells of none. */
export function readOutcome(text: string | null): Outcome | null {
  return text !== null && isOutcome(text) ? text : null;
}

function isOutcome(text: string): text is Outcome {
  return Object.hasOwn(OUTCOMES, text);
}
