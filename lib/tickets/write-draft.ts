import { formatInstant, formatQuantity } from "@/lib/format";
import { fileName, formatSource } from "@/lib/format-symbol";
import { describeCause } from "@/lib/report/cause/describe-cause";
import { foldStack } from "@/lib/report/frames/fold";
import { foldedWords } from "@/lib/report/frames/folded-words";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { emptyReport, type Frame, threadOf } from "@/lib/report/report";
import { clean, clip, LONGEST, oneLine } from "@/lib/tickets/shown-text";
import { specialLines, type TicketFindings } from "@/lib/tickets/special-lines";
import { quoted, type Span, type TicketDraft, words } from "@/lib/tickets/ticket-draft";

/** What is known of a group that a ticket can tell. */
export type TicketFacts = {
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  crashTypeId: number | null;
  platform: string | null;
  reports: number;
  users: number;
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  /** Of all time, the highest first. */
  versions: { application: string; version: string; reports: number }[];
  /** What its reports have more often than others of the same times. */
  special: TicketFindings;
  /** Of the newest report that has one. */
  frames: Frame[];
  frameRules: FrameRules;
  /** Where the group is. */
  address: string;
};

const LONGEST_TITLE = 150;
const NONE = "(no version)";

/**
 * A ticket about a group: its cause, how often and where it happens, what is special about it, its stack.
 * Nothing of a person.
 */
export function writeDraft(facts: TicketFacts): TicketDraft {
  const { crashTypeId, platform, frames, frameRules } = facts;
  const model = {
    ...emptyReport(),
    platform,
    threads: frames.length > 0 ? [threadOf({ current: true, frames })] : [],
  };
  const judge = reportJudge(model, { crashTypeId, frameRules });
  const cause = describeCause(model, facts, judge);
  const oneApplication = new Set(facts.versions.map(({ application }) => application)).size <= 1;
  const time = (instant: Date) => words(`${formatInstant(instant, "UTC")} UTC`);
  return {
    title: clip(clean(cause.text || facts.name) || "Crash", LONGEST_TITLE),
    cause:
      cause.parts.length === 0
        ? [quoted(clean(facts.name) || "(no name)")]
        : cause.parts.map(
            (part): Span => (part.kind === "words" ? words(part.text) : quoted(clean(part.text))),
          ),
    facts: [
      { name: "Group", value: [quoted(clean(facts.name) || "(no name)")] },
      {
        name: "Reports",
        value: [words(`${formatQuantity(facts.reports, "report")}${usersWords(facts.users)}`)],
      },
      { name: "First received", value: [time(facts.firstReceivedAt)] },
      { name: "Last received", value: [time(facts.lastReceivedAt)] },
    ],
    versions: facts.versions.map(({ application, version, reports }) => ({
      name: clip(oneLine(oneApplication ? version : `${application} ${version}`), LONGEST) || NONE,
      reports,
    })),
    special: specialLines(facts.special),
    stack: foldStack(
      frames,
      frames.map((frame) => judge(frame).verdict),
      { groupFrame: null, foldSystem: true },
    ).map((row) => {
      if (row.kind !== "frame") return `     … ${clean(foldedWords(row))}`;
      const frame = frames[row.index];
      return `${String(row.index).padStart(3)}  ${frame ? frameLine(frame) : ""}`;
    }),
    address: facts.address,
  };
}

function usersWords(users: number): string {
  return users === 0 ? "" : ` of ${formatQuantity(users, "user")}`;
}

/** `Render!Mesh::Draw  [Mesh.cpp:238]`: the folders of a build machine may name who owns it. */
function frameLine({ symbol, offset, file, line, column }: Frame): string {
  const name = clean(symbol ?? offset ?? "") || "(no symbol)";
  const place = file ? clean(formatSource(fileName(file), line, column)) : "";
  return place === "" ? name : `${name}  [${place}]`;
}
