import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { isChangeable } from "@/lib/views/list-views";
import { keptFilters, writeParameters } from "@/lib/views/saved-view";
import {
  databasesOf,
  findChangeable,
  findShared,
  isTaken,
  problemOf,
  refused,
  type ViewSaved,
} from "@/lib/views/view-saved";

type Renaming = {
  name: string;
  /** Everybody who may see this database is to see it, and it is of this one alone. */
  sharedIn: bigint | null;
  /** The revision that whoever asks has seen. */
  revision: number;
};

/** Calls a view something else, and shows it to others or keeps it from them. */
export async function renameView(
  scope: ViewScope,
  id: bigint,
  { name, sharedIn, revision }: Renaming,
): Promise<ViewSaved> {
  const before = await findChangeable(scope, id);
  if (!before) return refused("missing");
  // Only who made it says where: an admin elsewhere would take it from those who have it.
  if (before.memberId !== scope.memberId && sharedIn !== before.sharedIn) return refused("missing");
  const { memberId, list } = before;
  const problem = problemOf(before.filters, sharedIn);
  if (problem) return refused(problem);
  if (await isTaken(memberId, { list, name }, id)) return refused("taken");
  const shared = await findShared(scope, sharedIn);
  if (shared === "missing") return refused("missing");
  const filters = keptFilters(before.filters, shared?.name);
  const renamed = await db.$executeRaw`
    update saved_views v
    set name = ${name}, shared_in = ${sharedIn}::bigint,
      is_default = is_default and (shared_in = ${sharedIn}::bigint) is true,
      parameters = ${JSON.stringify(writeParameters(filters))}::jsonb,
      database_ids = ${await databasesOf(scope, filters)}::bigint[],
      revision = revision + 1, changed_at = now()
    where v.id = ${id}::bigint and v.revision = ${revision}::int and ${isChangeable(scope)}`;
  return renamed === 0 ? refused("overtaken") : { outcome: "saved", id, filters };
}
