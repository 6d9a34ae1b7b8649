import { z } from "zod";
import type { GroupChange } from "@/lib/live/changed-groups";

/** The channel of LISTEN and NOTIFY. */
export const CHANNEL = "crashboard_changes";

/** PostgreSQL takes less than 8,000 bytes: https://www.postgresql.org/docs/18/sql-notify.html */
const MOST_BYTES = 7_900;

const Id = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const Announcement = z.array(z.tuple([Id, Id, z.number(), z.boolean()]));

/** Changes as texts of notifications, as many as they need. */
export function writeAnnouncements(changes: readonly GroupChange[]): string[] {
  const texts: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const { databaseId, groupId, at, isDecided } of changes) {
    const part = JSON.stringify([String(databaseId), String(groupId), at, isDecided]);
    if (bytes + part.length + 1 > MOST_BYTES) {
      texts.push(`[${parts}]`);
      [parts, bytes] = [[], 2];
    }
    parts.push(part);
    bytes += part.length + 1;
  }
  return parts.length === 0 ? texts : [...texts, `[${parts}]`];
}

/** Reads such a text; one of another version of this code may mean nothing here. */
export function readAnnouncement(text: string): GroupChange[] {
  try {
    const read = Announcement.safeParse(JSON.parse(text));
    if (!read.success) return [];
    return read.data.map(([databaseId, groupId, at, isDecided]) => ({
      databaseId,
      groupId,
      at,
      isDecided,
    }));
  } catch {
    return [];
  }
}
