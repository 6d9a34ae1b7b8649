"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { backTo } from "@/app/back-to";
import { parameterOf } from "@/app/groups/[group]/outcome-parameter";
import { readChangeForm } from "@/app/groups/[group]/read-change-form";
import { viewerTriageScope } from "@/app/viewer-scope";
import { formatPublicId } from "@/lib/public-id";
import { changeGroup } from "@/lib/triage/change-group";

/** Does to a group what the pressed button of the form says, and shows what came of it. */
export async function triageGroup(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = readChangeForm(form, scope.memberId);
  if (!read) notFound();
  const { key, query, ...asked } = read;
  const changed = await changeGroup(scope, key, asked);
  if (changed.outcome === "missing") notFound();
  // Lists and counts by state depend on it.
  if (changed.outcome === "changed") revalidatePath("/", "layout");
  const [name, value] = parameterOf(changed);
  backTo(`/groups/${formatPublicId(key)}`, query, { [name]: value });
}
