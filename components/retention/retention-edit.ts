import type { RetentionPreview } from "@/lib/retention/preview-retention";
import type { RetentionDraft, RetentionProblems } from "@/lib/retention/retention-draft";

/** The form of a database's rules, between one button and the next. */
export type RetentionEdit = {
  draft: RetentionDraft;
  /** The revision that it was made from. */
  revision: number;
  /**
   * What came of the last button. asked: Save was pressed before anybody saw what would go; it is shown,
   * and the next Save counts.
   */
  status: "opened" | "previewed" | "asked" | "saved" | "refused" | "overtaken" | "missing";
  problems: RetentionProblems;
  preview: RetentionPreview | null;
  /** The rules of the preview, to tell whether those that are saved are the same; "" for none. */
  previewed: string;
};

/** A form in which nothing has been done yet. */
export function openedRetention(draft: RetentionDraft, revision: number): RetentionEdit {
  return { draft, revision, status: "opened", problems: {}, preview: null, previewed: "" };
}
