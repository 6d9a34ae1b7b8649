"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { viewerAdminScope } from "@/app/viewer-scope";
import type { PrivacyEdit } from "@/components/privacy/privacy-edit";
import { previewScrubbing } from "@/lib/privacy/preview-scrubbing";
import { readPrivacyDraft } from "@/lib/privacy/privacy-draft";
import { savePrivacyRules } from "@/lib/privacy/save-privacy-rules";
import { IdText } from "@/lib/public-id";
import { Revision } from "@/lib/settings/revision";

const Lines = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll("\r\n", "\n"));

const PrivacyForm = z.object({
  database: IdText,
  revision: Revision,
  intent: z.enum(["save", "preview"]),
  personalData: z.string().max(100).default(""),
  namesThatStay: Lines,
  scrubbed: Lines,
});

/** Saves the rules of the form, or only shows what its patterns would have taken out. */
export async function editPrivacy(before: PrivacyEdit, form: FormData): Promise<PrivacyEdit> {
  const sent = PrivacyForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return { ...before, status: "missing", preview: null };
  const { database: databaseId, revision, intent, ...draft } = sent.data;
  const edit = { draft, revision, problems: {}, preview: null };
  const scope = await viewerAdminScope();
  if (!scope.databaseIds.includes(databaseId)) return { ...edit, status: "missing" };
  const read = readPrivacyDraft(draft);
  if (!read.ok) return { ...edit, status: "refused", problems: read.problems };
  if (intent === "preview") {
    const preview = await previewScrubbing(scope, databaseId, read.rules.scrubbed);
    return { ...edit, status: "previewed", preview };
  }
  const saved = await savePrivacyRules(scope, databaseId, { rules: read.rules, revision });
  if (saved.outcome === "missing") return { ...edit, status: "missing" };
  if (saved.outcome === "saved") revalidatePath("/", "layout");
  return { ...edit, status: saved.outcome, revision: saved.revision };
}
