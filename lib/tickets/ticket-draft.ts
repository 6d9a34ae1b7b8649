/** A piece of a sentence: our own words, or something from outside that is shown exactly as it is. */
export type Span = { kind: "words" | "quoted"; text: string };

/** What a ticket about a group says, before it is written in the markup of a tracker. */
export type TicketDraft = {
  /** On one line. */
  title: string;
  /** What happened and where, as one sentence. */
  cause: Span[];
  facts: { name: string; value: Span[] }[];
  /** Versions with reports, the highest first. */
  versions: { name: string; reports: number }[];
  /** What its reports have more often than others, a sentence each, the clearest first. */
  special: Span[][];
  /** The folded stack, innermost frame first, a line each. */
  stack: string[];
  /** Where the group is. */
  address: string;
};

/** How much of a draft there is room for: so many versions, and so many lines of its stack. */
export type Room = {
  versions: number;
  lines: number;
  /** Whether there is room for what is special. */
  special: boolean;
};

/** All that a ticket shows where nothing limits its length. */
export const ALL_ROOM: Room = { versions: 10, lines: 40, special: true };

/** What stands above what is special. */
export const SPECIAL_HEADING = "What is special, beside other reports of the same times";

/** Words, and what they are put around. */
export const words = (text: string): Span => ({ kind: "words", text });
export const quoted = (text: string): Span => ({ kind: "quoted", text });

/** What of a list does not fit, in words: "12 more versions". */
export function leftOut(count: number, one: string, many: string): string {
  return `${count} more ${count === 1 ? one : many}`;
}
