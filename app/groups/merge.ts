"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { readMarked } from "@/app/groups/bulk/read-bulk-form";
import { settleSoon } from "@/app/groups/settle-soon";
import { TypedText } from "@/app/groups/typed-text";
import { readList } from "@/app/read-list-form";
import { viewerTriageScope } from "@/app/viewer-scope";
import type { MergeSaid } from "@/components/groups/merge-said";
import { route } from "@/components/ui/route";
import { formatPublicId, PublicIdText, parsePublicId } from "@/lib/public-id";
import { mergeGroups } from "@/lib/triage/merging/merge-groups";
import { groupWithMostReports } from "@/lib/triage/merging/most-reports";
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
  await show(formatPublicId(group), form, done.outcome === "refused" ? done.why : done.outcome);
}

/** Merges the groups that are marked in the list into the one with most reports. */
export async function mergeMarked(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const { note } = Form.pick({ note: true }).parse(Object.fromEntries(form));
  const marked = readMarked(form);
  const into = await groupWithMostReports(scope, marked);
  if (!into || marked.length < 2) return backToList(form, "one-group");
  if (marked.some(({ databaseId }) => databaseId !== into.databaseId)) {
    return backToList(form, "several-databases");
  }
  const ids = marked.map(({ id }) => id);
  const done = await mergeGroups(scope, into, ids, { note });
  if (done.outcome === "missing") notFound();
  if (done.outcome === "refused") return backToList(form, done.why);
  await show(formatPublicId(into), form, done.outcome);
}

/** Takes a merged group out of the one it is in. */
export async function unmergeChosen(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = Form.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { group, note } = read.data;
  const done = await unmergeGroup(scope, group, { note });
  if (done.outcome === "missing") notFound();
  await show(formatPublicId(group), form, done.outcome === "refused" ? done.why : done.outcome);
}

/** Lists and counts depend on it. */
async function show(group: string, form: FormData, said: MergeSaid): Promise<never> {
  await settleSoon();
  revalidatePath("/", "layout");
  const address = new URLSearchParams(readList(form).query);
  address.set("merge", said);
  redirect(route(`/groups/${group}?${address}`));
}

function backToList(form: FormData, said: MergeSaid): never {
  const address = new URLSearchParams(readList(form).query);
  address.set("merge", said);
  redirect(route(`/groups?${address}`));
}
