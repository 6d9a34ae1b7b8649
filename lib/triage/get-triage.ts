import "server-only";
import { memberNames } from "@/lib/access/member-names";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { Baseline } from "@/lib/triage/baseline";
import { type Change, type Decision, decidingChange, undoneNumbers } from "@/lib/triage/change";
import { type Evidence, findEvidence } from "@/lib/triage/find-evidence";
import type { GroupState } from "@/lib/triage/group-state";
import { baselineOf, type KnownVersions, knownVersions } from "@/lib/triage/known-versions";
import { readChange } from "@/lib/triage/read-change";
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
  /** Reports of all time. */
  reports: number;
  /** The newest first. */
  history: HistoryLine[];
  /** How many older lines there are. */
  olderLines: number;
  applications: TriagedApplication[];
  /** What reports would be compared with when it is resolved now, or in the next version. */
  baselines: Record<"now" | "next", Baseline>;
};

export type HistoryLine = Change & { isUndone: boolean };

/** More than anyone reads on the group's page. */
const MOST_LINES = 200;
const MOST_VERSIONS = 50;

/** Null when there is no such group, or the viewer may not see its database. */
export async function getTriage(scope: Scope, key: PublicId, now: Date): Promise<Triage | null> {
  const { databaseId, id: groupId } = key;
  if (!scope.databaseIds.includes(databaseId)) return null;
  const [group, rows, known] = await Promise.all([
    db.group.findUnique({ where: { databaseId_id: key }, select: { reportCount: true } }),
    db.groupChange.findMany({ where: { databaseId, groupId }, orderBy: { number: "desc" } }),
    knownVersions(db, key),
  ]);
  if (!group) return null;
  const names = await memberNames(rows.flatMap(({ memberId }) => memberId ?? []));
  const changes = rows.map((row) => readChange(row, names));
  const decision = decidingChange(changes);
  const evidence = decision?.kind === "resolve" ? await evidenceOf(key, decision) : null;
  const undone = undoneNumbers(changes);
  const reports = group.reportCount;
  return {
    state: stateOf(decision, { now, reports, hasRegressed: evidence !== null }),
    revision: changes[0]?.number ?? 0,
    decision,
    evidence,
    reports,
    history: changes
      .slice(0, MOST_LINES)
      .map((change) => ({ ...change, isUndone: undone.has(change.number) })),
    olderLines: Math.max(0, changes.length - MOST_LINES),
    applications: applicationsOf(known),
    baselines: { now: baselineOf(known, "now"), next: baselineOf(known, "next") },
  };
}

function evidenceOf(
  key: PublicId,
  { resolution, changedAt }: Extract<Decision, { kind: "resolve" }>,
) {
  return findEvidence(db, key, { ...resolution, since: changedAt });
}

function applicationsOf({ ofApplications }: KnownVersions): TriagedApplication[] {
  const byId = new Map<string, TriagedApplication>();
  for (const { applicationId: id, application: name, version } of ofApplications) {
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
