import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { findSpecial } from "@/lib/queries/find-special";
import { resolveSelection, selectGroup } from "@/lib/queries/selection";
import { readStoredFrames } from "@/lib/queries/stored-stack";
import { getStackRules } from "@/lib/settings/get-stack-rules";
import { readTracker } from "@/lib/settings/list-trackers";
import type { TicketDraft } from "@/lib/tickets/ticket-draft";
import type { Tracker } from "@/lib/tickets/tracker";
import { type TicketFacts, writeDraft } from "@/lib/tickets/write-draft";
import { compareVersions } from "@/lib/versions/compare-versions";

export type GroupTicket = {
  draft: TicketDraft;
  /** Of the applications in which it has reports. */
  trackers: { application: string; tracker: Tracker }[];
};

/**
 * A ticket about a group; null when there is no such group, or the viewer may not see its database.
 *
 * @param origin where Crashboard is, e.g. https://crashes.example.com
 */
export async function getTicketDraft(
  scope: Scope,
  key: PublicId,
  origin: string,
): Promise<GroupTicket | null> {
  const { databaseId, id: groupId } = key;
  if (!scope.databaseIds.includes(databaseId)) return null;
  const [group, versions, special, report, { rules }, trackers] = await Promise.all([
    db.group.findUnique({ where: { databaseId_id: key } }),
    listVersions(key),
    findSpecialOf(scope, key),
    db.report.findFirst({
      where: { databaseId, groupId, stackId: { not: null } },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      select: { stack: { select: { frames: true } } },
    }),
    getStackRules(scope, databaseId),
    db.tracker.findMany({
      where: { databaseId },
      select: { kind: true, address: true, application: { select: { name: true } } },
      orderBy: { application: { name: "asc" } },
    }),
  ]);
  if (!group) return null;
  const draft = writeDraft({
    ...group,
    reports: group.reportCount,
    users: group.userCount,
    versions,
    special,
    frames: report?.stack ? readStoredFrames(report.stack.frames) : [],
    frameRules: rules,
    address: `${origin.replace(/\/$/, "")}/groups/${formatPublicId(key)}`,
  });
  const applications = new Set(versions.map(({ application }) => application));
  return {
    draft,
    trackers: trackers.flatMap(({ application, ...saved }) => {
      const tracker = readTracker(saved);
      return tracker && applications.has(application.name)
        ? [{ application: application.name, tracker }]
        : [];
    }),
  };
}

/** As everything in a ticket, of all time. */
async function findSpecialOf(scope: Scope, key: PublicId): Promise<TicketFacts["special"]> {
  const viewer = { now: new Date(), timeZone: "UTC" };
  const everything = await resolveSelection(scope, parseFilters({ range: "all" }), viewer);
  const special = await findSpecial(selectGroup(everything, key));
  return { findings: special?.findings ?? [], ofOnePerson: special?.sample.ofOnePerson ?? 0 };
}

async function listVersions({ databaseId, id }: PublicId): Promise<TicketFacts["versions"]> {
  const versions = await db.$queryRaw<TicketFacts["versions"]>`
    select a.name as application, v.name as version, seen.report_count as reports
    from group_versions seen
    join versions v on v.database_id = seen.database_id and v.id = seen.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    where seen.database_id = ${databaseId} and seen.group_id = ${id}
    order by a.name`;
  // Applications stay in their order: none is above another.
  return versions.sort((one, other) =>
    one.application === other.application ? compareVersions(other.version, one.version) : 0,
  );
}
