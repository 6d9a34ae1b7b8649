import { findCause, type NotifiedException } from "@/lib/report/cause";
import { type CausePart, message, thread, words } from "@/lib/report/cause/cause-part";
import { describeException } from "@/lib/report/cause/describe-exception";
import { describePlace } from "@/lib/report/cause/describe-place";
import { crashingThread } from "@/lib/report/crashing-thread";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";
import type { ReportModel } from "@/lib/report/report";

/** What happened and where, in one sentence without a full stop. */
export interface CauseText {
  /** Empty for a report of which nothing is known. */
  parts: CausePart[];
  /** The texts of the parts in one. */
  text: string;
}

export interface Notified extends NotifiedException {
  crashTypeId: number | null;
}

/** BugSplat's crash types that are no crashes; see lib/report/crash-type.ts. */
const USER_FEEDBACK = 36;
const ANDROID_ANR = 37;

/**
 * Says the cause of a crash from what was parsed, and nothing else:
 *
 *     Access violation (0xC0000005) writing 0x0000000000000010, near null, in Render!Mesh::Draw at
 *     Mesh.cpp:238, thread 4
 */
export function describeCause(
  model: ReportModel,
  notified: Notified,
  judge: FrameJudge,
): CauseText {
  const { crashTypeId } = notified;
  const cause = findCause(model, notified);
  if (model.feedback || crashTypeId === USER_FEEDBACK) {
    return join([[words("User feedback")], said(model.feedback?.title ?? cause.what)]);
  }
  const system = findOperatingSystem({ crashTypeId, os: model.os, platform: model.platform });
  const opening = describeException(model, cause, system);
  const isHang = crashTypeId === ANDROID_ANR && opening.length === 0;
  return join([
    isHang ? [words("Application not responding (ANR)")] : opening,
    describePlace(cause, crashingThread(model)?.frames ?? [], judge),
    cause.threadId === null ? [] : [words(", "), thread(cause.threadId)],
  ]);
}

function said(text: string | null): CausePart[] {
  return text ? [words(": "), message(text)] : [];
}

/** A sentence that begins with its place begins in upper case, and none begins with a comma. */
function join(clauses: CausePart[][]): CauseText {
  const [first, ...rest] = clauses.flat();
  const opening = first?.kind === "words" ? openingWords(first.text) : first && [first];
  const parts = [...(opening ?? []), ...rest];
  return { parts, text: parts.map(({ text }) => text).join("") };
}

function openingWords(text: string): CausePart[] {
  const bare = text.replace(/^, /, "");
  return bare === "" ? [] : [words(bare.charAt(0).toUpperCase() + bare.slice(1))];
}
