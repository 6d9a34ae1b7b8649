"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { viewerAdminScope } from "@/app/viewer-scope";
import type { RetentionEdit } from "@/components/retention/retention-edit";
import { IdText } from "@/lib/public-id";
import { previewRetention } from "@/lib/retention/preview-retention";
import { readRetentionDraft } from "@/lib/retention/retention-draft";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { Revision } from "@/lib/settings/revision";

const Field = z.string().max(100);

const RetentionForm = z.object({
  database: IdText,
  revision: Revision,
  intent: z.enum(["save", "preview"]),
  previewed: z.string().max(1_000),
  bodyDays: Field,
  bodyGigabytes: Field,
  reportDays: Field,
  mostReports: Field,
});

/**
 * Shows what the rules of the form would remove, or saves them. Rules that remove something are saved
 * only when what they remove has been seen.
 */
export async function editRetention(before: RetentionEdit, form: FormData): Promise<RetentionEdit> {
  const sent = RetentionForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return { ...before, status: "missing", preview: null };
  const { database: databaseId, revision, intent, previewed: seen, ...draft } = sent.data;
  const read = readRetentionDraft(draft);
  const edit = { draft, revision, problems: {}, preview: null, previewed: "" };
  if (!read.ok) return { ...edit, status: "refused", problems: read.problems };

  const { rules } = read;
  const scope = await viewerAdminScope();
  if (!scope.databaseIds.includes(databaseId)) return { ...edit, status: "missing" };
  const previewed = JSON.stringify(rules);
  if (intent === "preview" || seen !== previewed) {
    const preview = await previewRetention(scope, databaseId, rules, new Date());
    if (intent === "preview") return { ...edit, status: "previewed", preview, previewed };
    if (preview.oldest !== null) return { ...edit, status: "asked", preview, previewed };
  }
  const saved = await saveRetentionRules(scope, databaseId, { rules, revision });
  if (saved.outcome === "missing") return { ...edit, status: "missing" };
  if (saved.outcome === "saved") revalidatePath("/settings", "layout");
  return { ...edit, status: saved.outcome, revision: saved.revision, previewed };
}
