import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import { compareVersions } from "@/lib/versions/compare-versions";

/** A version that can be chosen to be compared. */
export type VersionChoice = {
  /** "DATABASE-ID" */
  id: string;
  database: string;
  application: string;
  version: string;
};

/** All versions that the viewer may see, by application, the newest of each first. */
export async function listVersionChoices(scope: Scope): Promise<VersionChoice[]> {
  const rows = await db.$queryRaw<
    { databaseId: bigint; id: bigint; database: string; application: string; version: string }[]
  >`
    select v.database_id as "databaseId", v.id, d.name as database, a.name as application,
      v.name as version
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    where v.database_id = any(${scope.databaseIds}::bigint[])`;
  return rows
    .map(({ databaseId, id, ...named }) => ({ id: formatPublicId({ databaseId, id }), ...named }))
    .sort(
      (a, b) =>
        byName.compare(a.application, b.application) ||
        byName.compare(a.database, b.database) ||
        compareVersions(b.version, a.version),
    );
}

const byName = new Intl.Collator("en", { numeric: true });
