import { Prisma } from "@/lib/generated/prisma/client";

/** What is left of a report that is gone: by what it is known, and by what it is counted. */
export const LEFT_OF_REPORT = Prisma.sql`
  database_id, id, bugsplat_id, group_id, version_id, application_id, received_at, user_hash, stack_id,
  own_group_id`;

/**
 * Every report that counts, as a table for `from`: those whose row is there, and those that are
 * gone.
 */
export const COUNTED_REPORTS = Prisma.sql`(
  select ${LEFT_OF_REPORT} from reports
  union all
  select ${LEFT_OF_REPORT} from gone_reports
)`;
