import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Filters } from "@/lib/filters";
import { isChangeable } from "@/lib/views/list-views";
import { keptFilters, writeParameters } from "@/lib/views/saved-view";
import {
  databasesOf,
  findChangeable,
  findShared,
  problemOf,
  refused,
  type ViewSaved,
} from "@/lib/views/view-saved";

type Update = {
  /** What the list shows. */
  filters: Filters;
  /** The revision of the view that it was opened with. */
  revision: number;
};

/** Has a view show what the list shows now. */
export async function updateView(
  scope: ViewScope,
  id: bigint,
  { filters: shown, revision }: Update,
): Promise<ViewSaved> {
  const before = await findChangeable(scope, id);
  if (!before) return refused("missing");
  const problem = problemOf(shown, before.sharedIn);
  if (problem) return refused(problem);
  const shared = await findShared(scope, before.sharedIn);
  if (shared === "missing") return refused("missing");
  const filters = keptFilters(shown, shared?.name);
  const updated = await db.$executeRaw`
    update saved_views v
    set parameters = ${JSON.stringify(writeParameters(filters))}::jsonb,
      database_ids = ${await databasesOf(scope, filters)}::bigint[],
      revision = revision + 1, changed_at = now()
    where v.id = ${id}::bigint and v.revision = ${revision}::int and ${isChangeable(scope)}`;
  return updated === 0 ? refused("overtaken") : { outcome: "saved", id, filters };
}
