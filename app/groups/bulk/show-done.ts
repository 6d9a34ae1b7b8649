import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { backTo } from "@/app/back-to";
import { workFor } from "@/app/groups/work-for";
import { workOnMerges } from "@/app/groups/work-on-merges";
import { route } from "@/components/ui/route";
import { doesMerge } from "@/lib/triage/bulk/find-merging";
import { runBulkChange } from "@/lib/triage/bulk/run-bulk";

/** Nobody waits longer for an answer; the rest is done behind it. */
const MILLISECONDS = 3_000;

/**
 * Shows what has come of a bulk change: above the list, or on a page of its own when there is no list, or
 * more to do.
 */
export async function showDone(id: bigint, query: string | null): Promise<never> {
  const about = { what: "a bulk change", bulk: String(id) };
  const isDone = await workFor(MILLISECONDS, () => runBulkChange(id), about);
  if (await doesMerge(id)) await workOnMerges();
  // Lists and counts by state depend on it.
  revalidatePath("/", "layout");
  if (isDone && query !== null) return backTo("/groups", query, { bulk: String(id) });
  redirect(route(`/groups/bulk/${id}`));
}
