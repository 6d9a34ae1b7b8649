import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Filters } from "@/lib/filters";
import { keptFilters, type ViewList, writeParameters } from "@/lib/views/saved-view";
import {
  databasesOf,
  findShared,
  isTaken,
  problemOf,
  refused,
  type ViewSaved,
} from "@/lib/views/view-saved";

/** More views than these nobody finds anything in. */
export const MOST_VIEWS = 100;

type NewView = {
  list: ViewList;
  name: string;
  /** What the list shows. */
  filters: Filters;
  /** Everybody who may see this database is to see it; null: only the member. */
  sharedIn: bigint | null;
};

/** Gives what a list shows a name. */
export async function saveView(
  scope: ViewScope,
  { list, name, filters: shown, sharedIn }: NewView,
): Promise<ViewSaved> {
  const problem = problemOf(shown, sharedIn);
  if (problem) return refused(problem);
  const shared = await findShared(scope, sharedIn);
  if (shared === "missing") return refused("missing");
  const own = await db.savedView.count({ where: { memberId: scope.memberId, deletedAt: null } });
  if (own >= MOST_VIEWS) return refused("many");
  if (await isTaken(scope.memberId, { list, name })) return refused("taken");
  const filters = keptFilters(shown, shared?.name);
  const { id } = await db.savedView.create({
    data: {
      memberId: scope.memberId,
      list,
      name,
      parameters: writeParameters(filters),
      databaseIds: await databasesOf(scope, filters),
      sharedIn,
      changedAt: new Date(),
    },
    select: { id: true },
  });
  return { outcome: "saved", id, filters };
}
