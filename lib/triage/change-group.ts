import "server-only";
import type { TriageScope } from "@/lib/access/viewer-scope";
import { type Client, db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { type Act, type Change, decidingChange } from "@/lib/triage/change";
import { planAct } from "@/lib/triage/plan-act";
import { readChange } from "@/lib/triage/read-change";
import { settleRegression } from "@/lib/triage/settle-regression";
import { stateOf } from "@/lib/triage/state-of";
import type { Changed, Wish } from "@/lib/triage/wish";

type Asked = {
  wish: Wish;
  /** Why, or the comment; as typed. */
  note: string;
  /** The revision that whoever asks has seen. */
  revision: number;
  now?: Date;
};

/**
 * Does to a group what somebody wants, and keeps it in its history. Of two people at once the later is
 * told: nothing is decided over a decision that they have not seen. Comments always find room.
 */
export function changeGroup(scope: TriageScope, key: PublicId, asked: Asked): Promise<Changed> {
  const { databaseId, id: groupId } = key;
  if (!scope.databaseIds.includes(databaseId)) return Promise.resolve({ outcome: "missing" });
  const { memberId } = scope;
  const { wish, revision, now = new Date() } = asked;
  const note = asked.note.trim();
  return db.$transaction(async (transaction) => {
    const state = await lockState(transaction, key);
    if (!state) return { outcome: "missing" };
    const rows = await transaction.groupChange.findMany({ where: { databaseId, groupId } });
    const changes = rows.map((row) => readChange(row));
    if (wish.kind !== "comment" && hasDecisionAfter(changes, revision)) {
      return { outcome: "overtaken" };
    }
    const { reports, regressed: hasRegressed } = state;
    const present = stateOf(decidingChange(changes), { now, reports, hasRegressed });
    const known = { changes, state: present, reports, now };
    const planned = await planAct(transaction, key, { wish, note }, known);
    if ("refused" in planned) return { outcome: "refused", why: planned.refused };

    const number = state.revision + 1;
    const change = { ...planned.act, number, changedAt: now, actor: null, note };
    await transaction.groupChange.create({
      data: {
        databaseId,
        groupId,
        number,
        changedAt: now,
        memberId,
        note,
        ...columnsOf(planned.act),
      },
    });
    await decide(transaction, key, [...changes, change]);
    return { outcome: "changed", number };
  });
}

type Locked = { revision: number; regressed: boolean; reports: number };

/**
 * The group's state, made when this is its first change; null when there is no such group. The group
 * itself is locked before, as whoever stores a report locks it: so each report is either there already,
 * or finds what is decided.
 */
async function lockState(
  transaction: Client,
  { databaseId, id }: PublicId,
): Promise<Locked | null> {
  const [group] = await transaction.$queryRaw<{ reports: number }[]>`
    select report_count as reports from groups
    where database_id = ${databaseId} and id = ${id}
    for no key update`;
  if (!group) return null;
  const { revision, regressed } = await transaction.groupState.upsert({
    where: { databaseId_groupId: { databaseId, groupId: id } },
    create: { databaseId, groupId: id, revision: 0, decision: "open" },
    update: {},
  });
  return { ...group, revision, regressed };
}

function hasDecisionAfter(changes: Change[], revision: number): boolean {
  return changes.some(({ number, kind }) => number > revision && kind !== "comment");
}

/** What of an act its row keeps. */
function columnsOf(act: Act) {
  switch (act.kind) {
    case "resolve": {
      const { in: resolvedIn, baseline } = act.resolution;
      return { kind: act.kind, resolvedIn, baseline };
    }
    case "mute": {
      const { until: mutedUntil, reports } = act.mute;
      return {
        kind: act.kind,
        mutedUntil,
        mutedReports: reports?.more ?? null,
        mutedUntilCount: reports?.count ?? null,
      };
    }
    default:
      return act;
  }
}

const DECISIONS = { resolve: "resolved", mute: "muted", reopen: "open" } as const;

/** Makes the group's state what follows from its changes. */
async function decide(transaction: Client, key: PublicId, changes: Change[]): Promise<void> {
  const deciding = decidingChange(changes);
  const mute = deciding?.kind === "mute" ? deciding.mute : null;
  await transaction.groupState.update({
    where: { databaseId_groupId: { databaseId: key.databaseId, groupId: key.id } },
    data: {
      revision: changes.length,
      decision: deciding ? DECISIONS[deciding.kind] : "open",
      decidedBy: deciding?.number ?? null,
      decidedAt: deciding?.changedAt ?? null,
      mutedUntil: mute?.until ?? null,
      mutedUntilCount: mute?.reports?.count ?? null,
      regressed: false,
    },
  });
  await settleRegression(transaction, key);
}
