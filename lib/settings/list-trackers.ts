import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import { isTrackerKind, type Tracker } from "@/lib/tickets/tracker";

/** An application, and where its tickets are made; `tracker` is null when nobody has said it. */
export type ApplicationTracker = {
  id: string;
  name: string;
  tracker: Tracker | null;
  revision: number;
};

/** More applications than these no page shows. */
const MOST = 200;

/** The applications of a database by name; none of one that the viewer may not see. */
export async function listTrackers(
  scope: Scope,
  databaseId: bigint,
): Promise<ApplicationTracker[]> {
  if (!scope.databaseIds.includes(databaseId)) return [];
  const applications = await db.application.findMany({
    where: { databaseId },
    orderBy: { name: "asc" },
    take: MOST,
    include: { tracker: { select: { kind: true, address: true, revision: true } } },
  });
  return applications.map(({ tracker: saved, ...application }) => ({
    id: formatPublicId(application),
    name: application.name,
    tracker: saved && readTracker(saved),
    revision: saved?.revision ?? 0,
  }));
}

/** A tracker as its row has it; null for one that was taken away. */
export function readTracker({ kind, address }: { kind: string; address: string }): Tracker | null {
  return address !== "" && isTrackerKind(kind) ? { kind, address } : null;
}
