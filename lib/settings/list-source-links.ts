import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import type { SourceLink } from "@/lib/report/source-link/source-link";

/** An application, and where its source is; `link` is null when nobody has said it. */
export type ApplicationSource = {
  id: string;
  name: string;
  link: SourceLink | null;
  revision: number;
};

/** More applications than these no page shows. */
const MOST = 200;

/** The applications of a database by name; none of one that the viewer may not see. */
export async function listSourceLinks(
  scope: Scope,
  databaseId: bigint,
): Promise<ApplicationSource[]> {
  if (!scope.databaseIds.includes(databaseId)) return [];
  const applications = await db.application.findMany({
    where: { databaseId },
    orderBy: { name: "asc" },
    take: MOST,
    include: { sourceLink: { select: { template: true, roots: true, revision: true } } },
  });
  return applications.map(({ sourceLink: saved, ...application }) => ({
    id: formatPublicId(application),
    name: application.name,
    link: saved?.template ? { template: saved.template, roots: saved.roots } : null,
    revision: saved?.revision ?? 0,
  }));
}
