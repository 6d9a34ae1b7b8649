import "server-only";
import type { TriageScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { changeGroups } from "@/lib/triage/change-groups";
import type { Changed, Wish } from "@/lib/triage/wish";

type Asked = {
  wish: Wish;
  /** Why, or the comment; as typed. */
  note: string;
  /** The revision that whoever asks has seen. */
  revision: number;
  now?: Date;
};

/** Does to a group what somebody wants who has its page before them; see `changeGroups`. */
export async function changeGroup(
  scope: TriageScope,
  { databaseId, id: groupId }: PublicId,
  { wish, note, revision, now = new Date() }: Asked,
): Promise<Changed> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const asked = {
    groupId,
    wish,
    note: note.trim(),
    hasSeen: ({ number }: { number: number }) => number <= revision,
  };
  const occasion = { now, memberId: scope.memberId, bulkId: null };
  const outcomes = await db.$transaction((transaction) =>
    changeGroups(transaction, databaseId, [asked], occasion),
  );
  return outcomes.get(groupId) ?? { outcome: "missing" };
}
