import type { ScrubbingPreview } from "@/lib/privacy/preview-scrubbing";
import type { PrivacyDraft, PrivacyProblems } from "@/lib/privacy/privacy-draft";

/** The form of a database's rules about personal data, between one button and the next. */
export type PrivacyEdit = {
  draft: PrivacyDraft;
  /** The revision that it was made from. */
  revision: number;
  /** What came of the last button. */
  status: "opened" | "previewed" | "saved" | "refused" | "overtaken" | "missing";
  problems: PrivacyProblems;
  preview: ScrubbingPreview | null;
};

/** A form in which nothing has been done yet. */
export function openedPrivacy(draft: PrivacyDraft, revision: number): PrivacyEdit {
  return { draft, revision, status: "opened", problems: {}, preview: null };
}
