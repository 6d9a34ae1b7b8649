"use server";

import { revalidatePath } from "next/cache";
import { readRulesForm } from "@/app/settings/stack-rules/read-rules-form";
import { viewerAdminScope } from "@/app/viewer-scope";
import { openedRules, type RulesEdit } from "@/components/settings/rules-edit";
import { changeDrafts, parseDraftChange } from "@/lib/report/in-app/change-drafts";
import { readDrafts } from "@/lib/report/in-app/read-drafts";
import { draftOf } from "@/lib/report/in-app/rule-draft";
import { getStackRules } from "@/lib/settings/get-stack-rules";
import { previewStackRules } from "@/lib/settings/preview-stack-rules";
import { saveStackRules } from "@/lib/settings/save-stack-rules";

/** Does what the pressed button of the form says, and gives the form as it stands then. */
export async function editStackRules(before: RulesEdit, form: FormData): Promise<RulesEdit> {
  const read = readRulesForm(form);
  if (!read) return { ...before, status: "missing", preview: null, focus: null };
  const { databaseId, revision, intent, drafts } = read;
  const edit = openedRules(drafts, revision);

  const change = parseDraftChange(intent);
  if (change) return { ...edit, ...changeDrafts(drafts, change), status: "edited" };

  const scope = await viewerAdminScope();
  if (intent === "preview") {
    const rules = readDrafts(drafts);
    if (!rules.ok) return { ...edit, status: "refused", problems: rules.problems };
    const preview = await previewStackRules(scope, databaseId, rules.rules);
    return { ...edit, status: "previewed", preview };
  }

  const saved = await saveStackRules(scope, databaseId, { drafts, revision });
  if (saved.outcome === "refused") return { ...edit, status: "refused", problems: saved.problems };
  if (saved.outcome === "missing") return { ...edit, status: "missing" };
  if (saved.outcome === "overtaken") {
    return { ...edit, status: "overtaken", revision: saved.revision };
  }
  // What every report shows depends on it.
  revalidatePath("/", "layout");
  const { rules } = await getStackRules(scope, databaseId);
  return { ...edit, status: "saved", drafts: rules.map(draftOf), revision: saved.revision };
}
