import { z } from "zod";
import type { NotedChange } from "@/lib/live/changed-groups";

/** The channel of LISTEN and NOTIFY. */
export const CHANNEL = "crashboard_changes";

/** PostgreSQL takes less than 8,000 bytes: https://www.postgresql.org/docs/18/sql-notify.html */
const MOST_BYTES = 7_900;

const Id = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const Announced = z.union([
  z
    .tuple([Id, Id, z.number(), z.boolean()])
    .transform(([databaseId, groupId, at, mayHaveLeft]) => ({
      databaseId,
      groupId,
      at,
      mayHaveLeft,
    })),
  z
    .tuple([Id, z.null(), z.number(), z.number()])
    .transform(([databaseId, groupId, at, newest]) => ({ databaseId, groupId, at, newest })),
]);
const Announcement = z.array(Announced);

/** Changes as texts of notifications, as many as they need. */
export function writeAnnouncements(changes: readonly NotedChange[]): string[] {
  const texts: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const change of changes) {
    const part = partOf(change);
    if (bytes + part.length + 1 > MOST_BYTES) {
      texts.push(`[${parts}]`);
      [parts, bytes] = [[], 2];
    }
    parts.push(part);
    bytes += part.length + 1;
  }
  return parts.length === 0 ? texts : [...texts, `[${parts}]`];
}

/** Ids as texts: JSON has no bigint. */
function partOf(change: NotedChange): string {
  const { databaseId, groupId, at } = change;
  const parts =
    groupId === null ? [null, at, change.newest] : [String(groupId), at, change.mayHaveLeft];
  return JSON.stringify([String(databaseId), ...parts]);
}

/** Reads such a text; one of another version of this code may mean nothing here. */
export function readAnnouncement(text: string): NotedChange[] {
  try {
    return Announcement.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}
