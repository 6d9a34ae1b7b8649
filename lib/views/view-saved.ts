import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Filters } from "@/lib/filters";
import { readCondition } from "@/lib/search/read-condition";
import { isChangeable } from "@/lib/views/list-views";
import { readParameters, type ViewList } from "@/lib/views/saved-view";

/**
 * Why a view was not saved: its name, another of that name, too many, its query, a person whom that names
 * to everybody, somebody was faster.
 */
export const VIEW_REFUSALS = [
  "name",
  "taken",
  "many",
  "query",
  "person",
  "overtaken",
  "missing",
] as const;
export type ViewRefusal = (typeof VIEW_REFUSALS)[number];

export type ViewSaved =
  | { outcome: "saved"; id: bigint; filters: Filters }
  | { outcome: "refused"; why: ViewRefusal };

export function refused(why: ViewRefusal): ViewSaved {
  return { outcome: "refused", why };
}

/**
 * What keeps a query from being a view's: one that means nothing would show all reports under its name, and
 * a shared one must not tell a person's name to those who see no people. Null when nothing does.
 */
export function problemOf({ q }: Filters, sharedIn: bigint | null): "query" | "person" | null {
  const clock = { now: new Date(), timeZone: "UTC" };
  if (!readCondition(q, { ...clock, seesPeople: true }).understood) return "query";
  if (sharedIn === null) return null;
  return readCondition(q, { ...clock, seesPeople: false }).understood ? null : "person";
}

/**
 * The database that a view is to be shared in: null for a private one, "missing" for one that the member
 * may not see.
 */
export async function findShared(
  { databaseIds }: ViewScope,
  id: bigint | null,
): Promise<{ id: bigint; name: string } | null | "missing"> {
  if (id === null) return null;
  if (!databaseIds.includes(id)) return "missing";
  return (await db.database.findUnique({ where: { id } })) ?? "missing";
}

/** The databases that these filters are about, of those that the member may see. */
export async function databasesOf(
  { databaseIds }: ViewScope,
  { database }: Filters,
): Promise<bigint[]> {
  if (database.length === 0) return databaseIds;
  const named = await db.database.findMany({
    where: { id: { in: databaseIds }, name: { in: database } },
    select: { id: true },
  });
  return named.map(({ id }) => id);
}

type StoredView = {
  memberId: string;
  list: ViewList;
  sharedIn: bigint | null;
  filters: Filters;
};

/** A view that the member may change; null when they may not, or it is not there. */
export async function findChangeable(scope: ViewScope, id: bigint): Promise<StoredView | null> {
  const [row] = await db.$queryRaw<(Omit<StoredView, "filters"> & { parameters: unknown })[]>`
    select v.member_id::text as "memberId", v.list, v.shared_in as "sharedIn", v.parameters
    from saved_views v where v.id = ${id}::bigint and ${isChangeable(scope)}`;
  if (!row) return null;
  const { parameters, ...view } = row;
  return { ...view, filters: readParameters(parameters) };
}

type Named = { list: ViewList; name: string };

/** Whether a member has another view of that name, in whatever case of letters, of the same list. */
export async function isTaken(
  memberId: string,
  { list, name }: Named,
  except: bigint | null = null,
): Promise<boolean> {
  const [other] = await db.$queryRaw<{ id: bigint }[]>`
    select id from saved_views
    where deleted_at is null and member_id = ${memberId}::uuid and list = ${list} and lower(name) = lower(${name})
      and (${except}::bigint is null or id <> ${except}::bigint)
    limit 1`;
  return other !== undefined;
}
