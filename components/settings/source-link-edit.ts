import type { ShownLink } from "@/lib/settings/show-source-link";
import type { SourceLinkDraft, SourceLinkProblems } from "@/lib/settings/source-link-draft";

/** The form of an application's source link, between one button and the next. */
export type SourceLinkEdit = {
  draft: SourceLinkDraft;
  /** The revision that it was made from. */
  revision: number;
  /** What came of the last button. */
  status: "opened" | "begun" | "shown" | "saved" | "refused" | "overtaken" | "missing";
  problems: SourceLinkProblems;
  /** Where the link leads with real places; null when no report has one. */
  shown: ShownLink | null;
};
