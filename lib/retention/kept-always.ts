import { Prisma } from "@/lib/generated/prisma/client";
import { MOST_ATTEMPTS } from "@/lib/processing/claim-reports";

/**
 * Which of the reports `r`, with `v` the `group_versions` of each, stay whatever the rules say: the first
 * and the newest of each group in each version, and so of each group and of each version, and those whose
 * user wrote something.
 */
export const KEPT_ALWAYS = Prisma.sql`(
  r.received_at in (v.first_received_at, v.last_received_at) or r.user_description <> ''
)`;

/** Reports `r` that wait to be read: they stay until they are. */
export const WAITS = Prisma.sql`(
  r.reader_version is null and r.reader_attempts < ${MOST_ATTEMPTS}::int
)`;
