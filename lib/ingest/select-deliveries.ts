import { z } from "zod";
import { deliveryDatabaseIds } from "@/lib/access/delivery-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { DELIVERY_RESULTS, DELIVERY_SIZES, type DeliveryFilters } from "@/lib/delivery-filters";
import { periodBounds } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";

const Ids = z.array(z.coerce.bigint());

/** Filters with their names resolved to ids, within what the viewer may see; it can be kept as JSON. */
export const DeliverySelection = z.object({
  databaseIds: Ids,
  /** null: every token. */
  tokenIds: Ids.nullable(),
  /** Empty: every result. */
  results: z.array(z.enum(DELIVERY_RESULTS)),
  hasProblems: z.boolean(),
  /** Replays that were asked for before do not say it. */
  wasSpooled: z.boolean().default(false),
  leastBytes: z.number(),
  from: z.coerce.date().nullable(),
  to: z.coerce.date(),
});
export type DeliverySelection = z.infer<typeof DeliverySelection>;

/** Names that are unknown select nothing. */
export async function selectDeliveries(
  scope: Scope,
  { shared, result, token, problems, spooled, size }: DeliveryFilters,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<DeliverySelection> {
  const [databases, tokens] = await Promise.all([
    db.database.findMany({
      where: { id: { in: scope.databaseIds }, name: { in: shared.database } },
      select: { id: true },
    }),
    db.ingestToken.findMany({ where: { name: { in: token } }, select: { id: true } }),
  ]);
  return {
    databaseIds:
      shared.database.length === 0 ? deliveryDatabaseIds(scope) : databases.map(({ id }) => id),
    tokenIds: token.length === 0 ? null : tokens.map(({ id }) => id),
    results: result,
    hasProblems: problems,
    wasSpooled: spooled,
    leastBytes: size === null ? 0 : DELIVERY_SIZES[size],
    ...periodBounds(shared.period, now, timeZone),
  };
}

/** The selection as a condition on the deliveries `d` of one database. */
export function selectedDeliveries(selection: DeliverySelection): Prisma.Sql {
  const { tokenIds, results, hasProblems, wasSpooled, leastBytes, from, to } = selection;
  return Prisma.sql`
    d.arrived_at < ${to}::timestamptz
    and (${from}::timestamptz is null or d.arrived_at >= ${from}::timestamptz)
    and ${tokenIds ? Prisma.sql`d.token_id = any(${tokenIds}::bigint[])` : Prisma.sql`true`}
    and ${ofResults(results)}
    and ${hasProblems ? Prisma.sql`d.problems <> '{}'` : Prisma.sql`true`}
    and ${wasSpooled ? Prisma.sql`d.spooled_at is not null` : Prisma.sql`true`}
    and d.size_bytes >= ${leastBytes}::int`;
}

/** Written out, not passed: of what is a parameter PostgreSQL cannot tell that a partial index has it. */
function ofResults(results: DeliverySelection["results"]): Prisma.Sql {
  if (results.length === 0) return Prisma.sql`true`;
  return Prisma.sql`d.result in (${Prisma.raw(results.map((result) => `'${result}'`).join(", "))})`;
}
