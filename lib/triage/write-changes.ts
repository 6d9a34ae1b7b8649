import type { Client } from "@/lib/db";
import { parsePublicId } from "@/lib/public-id";
import type { Act, Attached, Change, Decision } from "@/lib/triage/change";

/** A line for a group's history. */
export type NewChange = {
  groupId: bigint;
  change: Change;
  /** The change that decides what the group is from now on; null when all are undone. */
  deciding: Decision | null;
  /** What is on it from now on. */
  attached: Attached;
};

type Written = {
  changes: NewChange[];
  /** Who does it, and as part of which bulk change. */
  memberId: string | null;
  bulkId: bigint | null;
};

/** Keeps changes of groups that are locked, and makes their states what follows from them. */
export async function writeChanges(
  transaction: Client,
  databaseId: bigint,
  { changes, memberId, bulkId }: Written,
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.groupChange.createMany({
    data: changes.map(({ groupId, change }) => {
      const { number, changedAt, note } = change;
      const line = { databaseId, groupId, number, changedAt, memberId, bulkId, note };
      return { ...line, ...columnsOf(change) };
    }),
  });
  await transaction.$executeRaw`
    insert into group_states (
      database_id, group_id, revision, decision, decided_by, decided_at, muted_until,
      muted_until_count, muted_until_users, muted_per_hour, regressed, assignee_id, labels, tickets
    )
    select ${databaseId}, group_id, revision, decision, decided_by, decided_at, muted_until,
      muted_until_count, muted_until_users, muted_per_hour, false, assignee_id, labels, tickets
    from jsonb_to_recordset(${JSON.stringify(changes.map(stateRow))}::jsonb) as decided (
      group_id bigint, revision int, decision text, decided_by int, decided_at timestamptz,
      muted_until timestamptz, muted_until_count int, muted_until_users int, muted_per_hour int,
      assignee_id uuid, labels text[], tickets text[]
    )
    order by group_id
    on conflict (database_id, group_id) do update set
      revision = excluded.revision, decision = excluded.decision,
      decided_by = excluded.decided_by, decided_at = excluded.decided_at,
      muted_until = excluded.muted_until, muted_until_count = excluded.muted_until_count,
      muted_until_users = excluded.muted_until_users, muted_per_hour = excluded.muted_per_hour,
      regressed = false, assignee_id = excluded.assignee_id, labels = excluded.labels,
      tickets = excluded.tickets`;
}

/** What of an act its row keeps. */
function columnsOf(act: Act) {
  switch (act.kind) {
    case "resolve": {
      const { in: resolvedIn, baseline } = act.resolution;
      return { kind: act.kind, resolvedIn, baseline };
    }
    case "mute": {
      const { until: mutedUntil, reports, users, perHour: mutedPerHour } = act.mute;
      return {
        kind: act.kind,
        mutedUntil,
        mutedReports: reports?.more ?? null,
        mutedUntilCount: reports?.count ?? null,
        mutedUsers: users?.more ?? null,
        mutedUntilUsers: users?.count ?? null,
        mutedPerHour,
      };
    }
    case "assign":
      return { kind: act.kind, assigneeId: act.assignee?.id ?? null };
    case "label":
    case "unlabel":
      return { kind: act.kind, label: act.label };
    case "link":
    case "unlink":
      return { kind: act.kind, ticket: act.ticket };
    case "merge":
    case "absorb":
    case "unmerge":
    case "release":
      return { kind: act.kind, otherGroupId: parsePublicId(act.other)?.id ?? null };
    case "undo":
      return { kind: act.kind, undoes: act.undoes };
    default:
      return { kind: act.kind };
  }
}

const DECISIONS = { resolve: "resolved", mute: "muted", reopen: "open" } as const;

/** A row of group_states, its id as a text, because JSON has no bigint. */
function stateRow({ groupId, change, deciding, attached }: NewChange) {
  const mute = deciding?.kind === "mute" ? deciding.mute : null;
  return {
    group_id: String(groupId),
    revision: change.number,
    decision: deciding ? DECISIONS[deciding.kind] : "open",
    decided_by: deciding?.number ?? null,
    decided_at: deciding?.changedAt ?? null,
    muted_until: mute?.until ?? null,
    muted_until_count: mute?.reports?.count ?? null,
    muted_until_users: mute?.users?.count ?? null,
    muted_per_hour: mute?.perHour ?? null,
    assignee_id: attached.assignee?.id ?? null,
    labels: attached.labels,
    tickets: attached.tickets,
  };
}
