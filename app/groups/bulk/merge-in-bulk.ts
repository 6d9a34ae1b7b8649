"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { backTo } from "@/app/back-to";
import { readMarked, SeenAt, saysNumber } from "@/app/groups/bulk/read-bulk-form";
import { showDone } from "@/app/groups/bulk/show-done";
import { TypedText } from "@/app/groups/typed-text";
import { readList } from "@/app/read-list-form";
import { viewerTriageScope } from "@/app/viewer-scope";
import { mergeParameters } from "@/components/bulk/merge-address";
import { formatPublicId, PublicIdText } from "@/lib/public-id";
import { beginBulk } from "@/lib/triage/bulk/begin-bulk";
import { groupWithMostReports } from "@/lib/triage/merging/most-reports";

const Note = TypedText(20_000);
const Form = z.object({ into: PublicIdText, seen: SeenAt, note: Note });

/** Shows what it would be to merge the groups that are marked in the list. */
export async function planMerge(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const { query } = readList(form);
  const marked = readMarked(form);
  const into = await groupWithMostReports(scope, marked);
  if (!into || marked.length < 2) return backTo("/groups", query, { bulk: "one-group" });
  const note = Note.parse(form.get("note"));
  backTo("/groups/bulk/merge", query, {
    ...mergeParameters(marked.map(formatPublicId), formatPublicId(into)),
    ...(note !== "" && { note }),
  });
}

/** Merges groups into the one that stays, as one bulk change. */
export async function mergeInBulk(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = Form.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { into, seen, note } = read.data;
  const { query } = readList(form);
  const groups = readMarked(form);
  const target = formatPublicId(into);
  if (!saysNumber(form, groups.length)) {
    const shown = mergeParameters([target, ...groups.map(formatPublicId)], target);
    return backTo("/groups/bulk/merge", query, { ...shown, note, refused: "number" });
  }
  const wish = { kind: "merge", into: target } as const;
  const id = await beginBulk(scope, groups, { wish, note, query: null, seenAt: seen });
  if (id === null) return backTo("/groups", query, { bulk: "none" });
  await showDone(id, query);
}
