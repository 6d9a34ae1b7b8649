import { Prisma } from "@/lib/generated/prisma/client";

/**
 * A common table expression, `redoable`, for statements whose work is done again where it is lost: whoever
 * reads from it lets its transaction be on the disk a moment after its commit. Not for rows that are
 * remembered by their ids, as an id that is lost is given once more.
 */
export const REDOABLE = Prisma.sql`
  redoable as materialized (select set_config('synchronous_commit', 'off', true))`;
