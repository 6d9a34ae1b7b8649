import { viewerViewScope } from "@/app/viewer-scope";
import type { Clock } from "@/lib/format";
import { countViews } from "@/lib/queries/count-views";
import { listViews } from "@/lib/views/list-views";

/** The views that the viewer has on the overview, and how many rows each has now. */
export async function openPinnedViews(clock: Clock) {
  const scope = await viewerViewScope();
  const views = (await listViews(scope)).filter(({ isPinned }) => isPinned);
  return { views, counts: await countViews(scope, views, clock) };
}
