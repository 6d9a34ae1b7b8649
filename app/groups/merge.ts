"use server";

import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { z } from "zod";
import { backTo } from "@/app/back-to";
import { TypedText } from "@/app/groups/typed-text";
import { workOnMerges } from "@/app/groups/work-on-merges";
import { readList } from "@/app/read-list-form";
import { viewerTriageScope } from "@/app/viewer-scope";
import type { MergeSaid } from "@/components/groups/merge-said";
import { formatPublicId, type PublicId, PublicIdText, parsePublicId } from "@/lib/public-id";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { unmergeGroup } from "@/lib/triage/merging/unmerge-group";

const Form = z.object({ group: PublicIdText, note: TypedText(20_000) });

/** Merges the groups that are chosen on a group's page into it. */
export async function mergeChosen(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = Form.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { group, note } = read.data;
  const chosen = form.getAll("merged").flatMap((text) => parsePublicId(String(text)) ?? []);
  if (chosen.some(({ databaseId }) => databaseId !== group.databaseId)) notFound();
  const ids = chosen.map(({ id }) => id);
  const done = await mergeGroups(scope, group, ids, { note });
  if (done.outcome === "missing") notFound();
  await show(group, form, done.outcome === "refused" ? done.why : done.outcome);
}

/** Takes a merged group out of the one it is in. */
export async function unmergeChosen(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = Form.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { group, note } = read.data;
  const done = await unmergeGroup(scope, group, { note });
  if (done.outcome === "missing") notFound();
  await show(group, form, done.outcome === "refused" ? done.why : done.outcome);
}

/** Shows the group with most merges done; lists and counts depend on them. */
async function show(group: PublicId, form: FormData, said: MergeSaid): Promise<never> {
  await workOnMerges();
  revalidatePath("/", "layout");
  backTo(`/groups/${formatPublicId(group)}`, readList(form).query, { merge: said });
}
