import { db } from "@/lib/db";
import { CHANNEL, writeAnnouncements } from "@/lib/live/announcement";
import { noteChange, takeChanges } from "@/lib/live/changed-groups";

/**
 * Tells all instances what has changed in this one. Done once a second, and not where a report is stored:
 * the commits of those that notify wait for each other.
 *
 * @see https://www.postgresql.org/docs/18/sql-notify.html
 */
export async function announceChanges(): Promise<void> {
  const changes = takeChanges();
  const texts = writeAnnouncements(changes);
  if (texts.length === 0) return;
  try {
    await db.$executeRaw`
      select count(pg_notify(${CHANNEL}, text)) from unnest(${texts}::text[]) as text`;
  } catch (error) {
    for (const change of changes) noteChange(change);
    throw error;
  }
}
