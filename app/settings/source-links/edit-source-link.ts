"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { viewerAdminScope } from "@/app/viewer-scope";
import type { SourceLinkEdit } from "@/components/settings/source-link-edit";
import { PublicIdText } from "@/lib/public-id";
import { Revision } from "@/lib/settings/revision";
import { saveSourceLink } from "@/lib/settings/save-source-link";
import { showSourceLink } from "@/lib/settings/show-source-link";
import { readSourceLinkDraft } from "@/lib/settings/source-link-draft";

const LinkForm = z.object({
  application: PublicIdText,
  revision: Revision,
  intent: z.enum(["save", "show"]),
  template: z.string().max(20_000),
  roots: z
    .string()
    .max(20_000)
    .transform((text) => text.replaceAll("\r\n", "\n")),
});

/** Saves the link of the form, or only shows where it leads. */
export async function editSourceLink(
  before: SourceLinkEdit,
  form: FormData,
): Promise<SourceLinkEdit> {
  const sent = LinkForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return { ...before, status: "missing" };
  const { application, revision, intent, ...draft } = sent.data;
  const scope = await viewerAdminScope();
  const read = readSourceLinkDraft(draft);
  const shown = await showSourceLink(scope, application, read.ok ? read.link : null);
  const edit = { draft, revision, shown, problems: {} };
  if (!read.ok) return { ...edit, status: "refused", problems: read.problems };
  if (intent === "show") return { ...edit, status: "shown" };

  const saved = await saveSourceLink(scope, application, { draft, revision });
  if (saved.outcome === "refused") return { ...edit, status: "refused", problems: saved.problems };
  if (saved.outcome === "missing") return { ...edit, status: "missing" };
  if (saved.outcome === "saved") revalidatePath("/", "layout");
  return { ...edit, status: saved.outcome, revision: saved.revision };
}
