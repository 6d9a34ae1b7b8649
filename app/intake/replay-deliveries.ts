"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { viewer } from "@/app/viewer";
import { viewerAdminScope } from "@/app/viewer-scope";
import { route } from "@/components/ui/route";
import { parseDeliveryFilters } from "@/lib/delivery-filters";
import { beginReplay, confirmReplay } from "@/lib/ingest/replay/begin-replay";
import { replayOne } from "@/lib/ingest/replay/replay-one";
import { selectDeliveries } from "@/lib/ingest/select-deliveries";
import { formatPublicId, parsePublicId } from "@/lib/public-id";

/** Begins a dry run of all deliveries that the filters in the form select, and shows it. */
export async function foreseeMatching(form: FormData): Promise<void> {
  const [clock, scope] = await Promise.all([viewer(), viewerAdminScope()]);
  const names = [...new Set(form.keys())];
  const params = names.map((name) => [name, form.getAll(name).map(String)] as const);
  const filters = parseDeliveryFilters(Object.fromEntries(params), clock.timeZone);
  const selection = await selectDeliveries(scope, filters, clock);
  const id = await beginReplay(scope, selection, { isDryRun: true });
  if (id === null) notFound();
  redirect(route(`/intake/replays/${id}`));
}

/** Does what the dry run in the form has told of, and shows it. */
export async function replayForeseen(form: FormData): Promise<void> {
  const dryRun = String(form.get("replay"));
  const id = /^\d{1,18}$/.test(dryRun)
    ? await confirmReplay(await viewerAdminScope(), BigInt(dryRun))
    : null;
  if (id === null) notFound();
  redirect(route(`/intake/replays/${id}`));
}

/** Reads the delivery in the form again at once, and shows what came of it. */
export async function replayNow(form: FormData): Promise<void> {
  const key = parsePublicId(String(form.get("delivery")));
  const replayed = key && (await replayOne(await viewerAdminScope(), key));
  if (!replayed) notFound();
  // A report that it moves is counted elsewhere.
  revalidatePath("/", "layout");
  redirect(route(`/intake/${formatPublicId(replayed)}?replayed=${replayed.outcome}`));
}
