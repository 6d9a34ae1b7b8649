"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { parameterOf } from "@/app/groups/[group]/outcome-parameter";
import { readChangeForm } from "@/app/groups/[group]/read-change-form";
import { openInbox } from "@/app/groups/inbox/open-inbox";
import { readQuery } from "@/app/route-search-params";
import { viewerTriageScope } from "@/app/viewer-scope";
import { formatDecided, inboxAddress } from "@/components/inbox/inbox-address";
import { route } from "@/components/ui/route";
import { formatPublicId } from "@/lib/public-id";
import { changeGroup } from "@/lib/triage/change-group";

/** Does to a group what the pressed button says, and opens the next one that is to be decided. */
export async function decideInInbox(form: FormData): Promise<void> {
  const scope = await viewerTriageScope();
  const read = readChangeForm(form, scope.memberId);
  if (!read) notFound();
  const { key, wish, revision, note } = read;
  const params = readQuery(new URLSearchParams(String(form.get("query")).slice(0, 20_000)));
  const { view, since } = await openInbox(params, key);
  const group = formatPublicId(key);
  const changed = await changeGroup(scope, key, { wish, revision, note });
  if (changed.outcome === "missing") notFound();
  // Lists and counts by state depend on it.
  if (changed.outcome === "changed") revalidatePath("/", "layout");
  const isDecided = wish.kind === "resolve" || wish.kind === "mute" || wish.kind === "reopen";
  if (changed.outcome === "changed" && isDecided) {
    // What is left is asked once it is done: a colleague may have decided the next one as well.
    const { inbox } = await openInbox(params, key);
    const decided = formatDecided({ group, number: changed.number });
    return goTo(inboxAddress(view.filters, { since, at: inbox.nextId }), ["decided", decided]);
  }
  goTo(inboxAddress(view.filters, { since, at: group }), parameterOf(changed));
}

function goTo(address: string, [name, value]: [string, string]): never {
  redirect(route(`${address}&${new URLSearchParams({ [name]: value })}`));
}
