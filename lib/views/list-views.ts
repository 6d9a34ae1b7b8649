import "server-only";
import { z } from "zod";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { readParameters, type SavedView, VIEW_LISTS } from "@/lib/views/saved-view";

const Row = z.object({
  id: z.bigint(),
  list: z.enum(VIEW_LISTS),
  name: z.string(),
  parameters: z.unknown(),
  isMine: z.boolean(),
  maker: z.string(),
  sharedId: z.bigint().nullable(),
  sharedName: z.string().nullable(),
  isDefault: z.boolean(),
  isPinned: z.boolean(),
  revision: z.number(),
});

/** The views that a member sees, their own first, by name. */
export async function listViews(scope: ViewScope): Promise<SavedView[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select v.id, v.list, v.name, v.parameters, v.revision, m.name as maker,
      v.member_id = ${scope.memberId}::uuid as "isMine",
      d.id as "sharedId", d.name as "sharedName",
      v.is_default and d.id is not null as "isDefault",
      exists (
        select from pinned_views p where p.view_id = v.id and p.member_id = ${scope.memberId}::uuid
      ) as "isPinned"
    from saved_views v
    join members m on m.id = v.member_id
    left join databases d on d.id = v.shared_in and d.id = any(${scope.databaseIds}::bigint[])
    where ${isSeen(scope)}
    order by "isMine" desc, lower(v.name), v.id`;
  return rows.map((row) => savedView(scope, Row.parse(row)));
}

function savedView(scope: ViewScope, row: z.infer<typeof Row>): SavedView {
  const { sharedId, sharedName, parameters, ...rest } = row;
  const sharedIn =
    sharedId === null || sharedName === null ? null : { id: sharedId, name: sharedName };
  const isAdmin = sharedIn !== null && scope.adminIds.includes(sharedIn.id);
  return {
    ...rest,
    filters: readParameters(parameters),
    sharedIn,
    mayChange: row.isMine || isAdmin,
    mayMakeDefault: isAdmin,
  };
}

/** The views `v` that a member sees: their own, and those that are shared in what they may see. */
export function isSeen({ memberId, databaseIds }: ViewScope): Prisma.Sql {
  return Prisma.sql`
    v.deleted_at is null
      and (v.member_id = ${memberId}::uuid or v.shared_in = any(${databaseIds}::bigint[]))`;
}

/** Those that they may change: their own, and those that are shared in what they set up. */
export function isChangeable(scope: ViewScope): Prisma.Sql {
  return Prisma.sql`v.deleted_at is null and ${isTheirs(scope)}`;
}

/** The same, with those that were deleted. */
export function isTheirs({ memberId, adminIds }: ViewScope): Prisma.Sql {
  return Prisma.sql`
    (v.member_id = ${memberId}::uuid or v.shared_in = any(${adminIds}::bigint[]))`;
}
