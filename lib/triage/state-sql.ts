import { Prisma } from "@/lib/generated/prisma/client";
import { busyHours } from "@/lib/triage/busy-hours";

const MUTED_HOURS = busyHours({
  databaseId: Prisma.sql`s.database_id`,
  groupId: Prisma.sql`s.group_id`,
  since: Prisma.sql`s.decided_at`,
  perHour: Prisma.sql`s.muted_per_hour`,
});

/**
 * The state of the group `g` with its row `s` of group_states, which may be missing; `stateOf` says
 * the same. Only a regression must be known beforehand: a mute ends by itself.
 */
export const STATE = Prisma.sql`(
  case
    when s.decision = 'resolved' and s.regressed then 'regressed'
    when s.decision = 'resolved' then 'resolved'
    when s.decision = 'muted'
      and (s.muted_until is null or s.muted_until > now())
      and (s.muted_until_count is null or s.muted_until_count > g.report_count)
      and (s.muted_until_users is null or s.muted_until_users > g.user_count)
      and (s.muted_per_hour is null or not exists (select from ${MUTED_HOURS} busy)) then 'muted'
    else 'open'
  end)`;
