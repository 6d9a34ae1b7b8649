import "server-only";
import { findMembersOf } from "@/lib/access/members-of-database";
import type { Client } from "@/lib/db";
import { groupBy } from "@/lib/debug-text/group-by";
import { noteDecisionOn } from "@/lib/live/changed-groups";
import { findBusyHours, type RateMute, rateMuteOf } from "@/lib/triage/busy-hours";
import { attachedBy, type Change, decidingChange, topicOf } from "@/lib/triage/change";
import { knownVersions } from "@/lib/triage/known-versions";
import { planAct } from "@/lib/triage/plan-act";
import { readChange } from "@/lib/triage/read-change";
import { settleRegressions } from "@/lib/triage/settle-regression";
import { stateOf } from "@/lib/triage/state-of";
import { topicOfWish } from "@/lib/triage/topic-of-wish";
import type { Changed, Wish } from "@/lib/triage/wish";
import { type NewChange, writeChanges } from "@/lib/triage/write-changes";

/** What somebody wants done to a group. */
export type Asked = {
  groupId: bigint;
  wish: Wish;
  /** Why, or the comment. */
  note: string;
  /** Whether they had this line of its history before them. */
  hasSeen: (change: Change) => boolean;
};

type Counts = { reports: number; users: number };

/** When it is done, by whom, and as part of which bulk change. */
type Occasion = { now: Date; memberId: string | null; bulkId: bigint | null };

/**
 * Does to groups of one database what somebody wants, and keeps it in their histories: the only writer
 * of both. Of two people at once the later is told: nothing is changed over a change of the same that
 * they have not seen. What has nothing to do with each other finds room, and comments always do.
 *
 * @returns what has come of it, by group
 */
export async function changeGroups(
  transaction: Client,
  databaseId: bigint,
  asked: Asked[],
  { now, memberId, bulkId }: Occasion,
): Promise<Map<bigint, Changed>> {
  const ids = asked.map(({ groupId }) => groupId);
  const countsOf = await lockGroups(transaction, databaseId, ids);
  const rows = await transaction.groupChange.findMany({
    where: { databaseId, groupId: { in: ids } },
  });
  const rowsOf = groupBy(rows, ({ groupId }) => groupId);
  const changesOf = new Map(
    ids.map((id) => [id, (rowsOf.get(id) ?? []).map((row) => readChange(row))]),
  );
  const busy = await findBusyHours(transaction, databaseId, rateMutes(changesOf));
  const regressed = await regressedOf(transaction, databaseId, ids);
  const versions = await knownVersions(transaction, databaseId, resolvedIn(asked));
  const members = await findMembersOf(transaction, databaseId, assignedTo(asked));

  const written: NewChange[] = [];
  const changeOne = ({ groupId, wish, note, hasSeen }: Asked): Changed => {
    const counts = countsOf.get(groupId);
    if (counts === undefined) return { outcome: "missing" };
    const changes = changesOf.get(groupId) ?? [];
    const by = unseenOfTheSame({ wish, hasSeen }, changes);
    if (by.length > 0) return { outcome: "overtaken", by };
    const [hasRegressed, wasBusy] = [regressed.has(groupId), busy.has(groupId)];
    const facts = { now, ...counts, hasRegressed, wasBusy };
    const state = stateOf(decidingChange(changes), facts);
    const present = { changes, state, ...counts, versions: versions.of(groupId), members, now };
    const planned = planAct({ wish, note }, present);
    if ("refused" in planned) return { outcome: "refused", why: planned.refused };
    const number = changes.length + 1;
    const change = { ...planned.act, number, changedAt: now, actor: null, note };
    const all = [...changes, change];
    written.push({ groupId, change, deciding: decidingChange(all), attached: attachedBy(all) });
    return { outcome: "changed", number };
  };
  const outcomes = new Map(asked.map((one) => [one.groupId, changeOne(one)]));
  await writeChanges(transaction, databaseId, { changes: written, memberId, bulkId });
  await settleRegressions(
    transaction,
    databaseId,
    written.map(({ groupId }) => groupId),
  );
  for (const { groupId } of written) noteDecisionOn(databaseId, groupId);
  return outcomes;
}

/**
 * Locks groups as whoever stores a report locks one, so that each report is either there already, or
 * finds what is decided. In the order of their ids, or two who change the same would wait for each other.
 *
 * @returns how many reports each has ever had, and of how many users
 */
async function lockGroups(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
): Promise<Map<bigint, Counts>> {
  const groups = await transaction.$queryRaw<(Counts & { id: bigint })[]>`
    select id, report_count as reports, user_count as users from groups
    where database_id = ${databaseId} and id = any(${ids}::bigint[])
    order by id
    for no key update`;
  return new Map(groups.map(({ id, ...counts }) => [id, counts]));
}

/** The mutes that so many reports in an hour end, of those that decide now. */
function rateMutes(changesOf: ReadonlyMap<bigint, Change[]>): Map<bigint, RateMute> {
  const mutes = new Map<bigint, RateMute>();
  for (const [groupId, changes] of changesOf) {
    const mute = rateMuteOf(decidingChange(changes));
    if (mute) mutes.set(groupId, mute);
  }
  return mutes;
}

async function regressedOf(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
): Promise<Set<bigint>> {
  const states = await transaction.groupState.findMany({
    where: { databaseId, groupId: { in: ids }, regressed: true },
    select: { groupId: true },
  });
  return new Set(states.map(({ groupId }) => groupId));
}

/** Only of these a version has to be known. */
function resolvedIn(asked: Asked[]): bigint[] {
  return asked.flatMap(({ wish, groupId }) => (wish.kind === "resolve" ? [groupId] : []));
}

function assignedTo(asked: Asked[]): string[] {
  return asked.flatMap(({ wish }) => (wish.kind === "assign" ? (wish.memberId ?? []) : []));
}

/** The numbers of the changes about the same thing that whoever asks has not seen. */
function unseenOfTheSame({ wish, hasSeen }: Pick<Asked, "wish" | "hasSeen">, changes: Change[]) {
  const topic = topicOfWish(wish, changes);
  if (topic === null) return [];
  return changes
    .filter((change) => !hasSeen(change) && topicOf(change, changes) === topic)
    .map(({ number }) => number)
    .sort((one, other) => one - other);
}
