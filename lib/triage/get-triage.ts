import "server-only";
import { memberNames } from "@/lib/access/member-names";
import { listMembersOf, type NamedMember } from "@/lib/access/members-of-database";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { Baseline } from "@/lib/triage/baseline";
import { bulksOfChanges } from "@/lib/triage/bulk/bulks-of-changes";
import { type BusyHour, findBusyHours, rateMuteOf } from "@/lib/triage/busy-hours";
import {
  type Assignee,
  attachedBy,
  type Change,
  type Decision,
  decidingChange,
  undoneNumbers,
} from "@/lib/triage/change";
import { type Evidence, findEvidence } from "@/lib/triage/find-evidence";
import type { GroupState } from "@/lib/triage/group-state";
import { baselineOf, knownVersions } from "@/lib/triage/known-versions";
import { listLabels } from "@/lib/triage/list-labels";
import { membersIn, readChange } from "@/lib/triage/read-change";
import { stateOf } from "@/lib/triage/state-of";
import { compareVersions } from "@/lib/versions/compare-versions";

/** An application of a group, and its versions, the newest first. */
export type TriagedApplication = { id: string; name: string; versions: string[] };

/** What people have decided about a group, and what has come of it. */
export type Triage = {
  state: GroupState;
  /** The number of its last change: what a change must say that it has seen. */
  revision: number;
  decision: Decision | null;
  /** Why it counts as regressed. */
  evidence: Evidence | null;
  /** The first hour with more reports than its mute allows, which is over then. */
  busyHour: BusyHour | null;
  /** Reports of all time, and different users of them. */
  reports: number;
  users: number;
  /** Who looks after it; `mayLook`: they are still let in, and may see it. */
  assignee: (Assignee & { mayLook: boolean; isViewer: boolean }) | null;
  labels: string[];
  /** Addresses of tickets. */
  tickets: string[];
  /** What its forms offer: who may see it, and the labels that its database has. */
  members: NamedMember[];
  knownLabels: string[];
  /** The newest first. */
  history: HistoryLine[];
  /** How many older lines there are. */
  olderLines: number;
  applications: TriagedApplication[];
  /** What reports would be compared with when it is resolved now, or in the next version. */
  baselines: Record<"now" | "next", Baseline>;
};

export type HistoryLine = Change & {
  isUndone: boolean;
  /** The bulk change that it is part of: its id, and how many groups that is about. */
  bulk: { id: string; groups: number } | null;
};

/** More than anyone reads on the group's page. */
const MOST_LINES = 200;
const MOST_VERSIONS = 50;

/** Null when there is no such group, or the viewer may not see its database. */
export async function getTriage(scope: Scope, key: PublicId, now: Date): Promise<Triage | null> {
  const { databaseId, id: groupId } = key;
  if (!scope.databaseIds.includes(databaseId)) return null;
  const [group, rows, known, members, knownLabels] = await Promise.all([
    db.group.findUnique({
      where: { databaseId_id: key },
      select: { reportCount: true, userCount: true },
    }),
    db.groupChange.findMany({ where: { databaseId, groupId }, orderBy: { number: "desc" } }),
    knownVersions(db, databaseId, [groupId]),
    listMembersOf(scope, [databaseId]),
    listLabels(scope, [databaseId]),
  ]);
  if (!group) return null;
  const names = await memberNames(membersIn(rows));
  const changes = rows.map((row) => readChange(row, names));
  const decision = decidingChange(changes);
  const { assignee, labels, tickets } = attachedBy(changes);
  const evidence = decision?.kind === "resolve" ? await evidenceOf(key, decision) : null;
  const busyHour = await busyHourOf(key, decision);
  const undone = undoneNumbers(changes);
  const lines = changes.slice(0, MOST_LINES);
  const bulks = await bulksOfChanges(databaseId, rows.slice(0, MOST_LINES));
  const versions = known.of(groupId);
  const counts = { reports: group.reportCount, users: group.userCount };
  const came = { hasRegressed: evidence !== null, wasBusy: busyHour !== null };
  return {
    state: stateOf(decision, { now, ...counts, ...came }),
    revision: changes[0]?.number ?? 0,
    decision,
    evidence,
    busyHour,
    ...counts,
    assignee: assignee && {
      ...assignee,
      mayLook: members.some(({ id }) => id === assignee.id),
      isViewer: assignee.id === scope.memberId,
    },
    labels,
    tickets,
    members,
    knownLabels: knownLabels.map(({ label }) => label),
    history: lines.map((change) => ({
      ...change,
      isUndone: undone.has(change.number),
      bulk: bulks.get(change.number) ?? null,
    })),
    olderLines: Math.max(0, changes.length - MOST_LINES),
    applications: applicationsOf(known.ofApplications),
    baselines: { now: baselineOf(versions, "now"), next: baselineOf(versions, "next") },
  };
}

function evidenceOf(
  key: PublicId,
  { resolution, changedAt }: Extract<Decision, { kind: "resolve" }>,
) {
  return findEvidence(db, key, { ...resolution, since: changedAt });
}

async function busyHourOf({ databaseId, id }: PublicId, decision: Decision | null) {
  const mute = rateMuteOf(decision);
  if (!mute) return null;
  return (await findBusyHours(db, databaseId, new Map([[id, mute]]))).get(id) ?? null;
}

function applicationsOf(versions: Baseline): TriagedApplication[] {
  const byId = new Map<string, TriagedApplication>();
  for (const { applicationId: id, application: name, version } of versions) {
    const known = byId.get(id) ?? { id, name, versions: [] };
    known.versions.push(version);
    byId.set(id, known);
  }
  return [...byId.values()].map((application) => ({
    ...application,
    versions: application.versions
      .sort((one, other) => compareVersions(other, one))
      .slice(0, MOST_VERSIONS),
  }));
}
