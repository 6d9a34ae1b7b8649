"use server";

import { notFound } from "next/navigation";
import { backTo } from "@/app/back-to";
import { readBulkForm, readMarked, saysNumber } from "@/app/groups/bulk/read-bulk-form";
import { selectChangeable } from "@/app/groups/bulk/select-changeable";
import { showDone } from "@/app/groups/bulk/show-done";
import { openView } from "@/app/open-view";
import { readList } from "@/app/read-list-form";
import { readQuery } from "@/app/route-search-params";
import { viewerTriageScope } from "@/app/viewer-scope";
import { isBulkLack } from "@/components/bulk/bulk-lack";
import { filtersToQuery } from "@/lib/filters";
import { listSelectedGroups } from "@/lib/queries/list-selected-groups";
import { beginBulk, beginBulkUndo } from "@/lib/triage/bulk/begin-bulk";

/** Does what the pressed button says to the groups that are marked in the list. */
export async function changeMarked(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const asked = readBulkForm(form, scope.memberId);
  if (!asked) notFound();
  const { query } = readList(form);
  const { wish } = asked;
  if (isBulkLack(wish)) return backTo("/groups", query, { bulk: wish });
  const groups = readMarked(form);
  const id = await beginBulk(scope, groups, { ...asked, wish, query: null });
  if (id === null) return backTo("/groups", query, { bulk: "none" });
  await showDone(id, query);
}

/** Does it to all groups of the list, when they are still as many as the page has said. */
export async function changeMatching(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const asked = readBulkForm(form, scope.memberId);
  const { filters } = readList(form);
  const query = filtersToQuery({ ...filters, cursor: null });
  const again = (refused: string) => backTo("/groups/bulk/new", query, { refused });
  if (!asked) return again("no-wish");
  const { wish } = asked;
  if (isBulkLack(wish)) return again(wish);
  const view = await openView("/groups", readQuery(new URLSearchParams(query)));
  if (view.problem) return again("query");
  const groups = await listSelectedGroups(selectChangeable(view.selection, scope));
  if (String(groups.length) !== form.get("count")) return again("different");
  if (!saysNumber(form, groups.length)) return again("number");
  const id = await beginBulk(scope, groups, { ...asked, wish, query });
  if (id === null) return again("different");
  await showDone(id, null);
}

/** Takes a bulk change back. */
export async function undoBulk(form: FormData): Promise<void> {
  const bulk = String(form.get("bulk"));
  const id = /^\d{1,18}$/.test(bulk)
    ? await beginBulkUndo(await viewerTriageScope(), BigInt(bulk))
    : null;
  if (id === null) notFound();
  await showDone(id, form.has("query") ? readList(form).query : null);
}
