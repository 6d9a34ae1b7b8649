import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { Saved } from "@/lib/settings/revision";
import {
  readSourceLinkDraft,
  type SourceLinkDraft,
  type SourceLinkProblems,
} from "@/lib/settings/source-link-draft";

type Change = {
  draft: SourceLinkDraft;
  /** The revision that the draft was made from. */
  revision: number;
};

/** Says where the source of an application is; an empty template takes the link away. Notes who did it. */
export async function saveSourceLink(
  scope: AdminScope,
  { databaseId, id }: PublicId,
  { draft, revision }: Change,
): Promise<Saved<SourceLinkProblems>> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const read = readSourceLinkDraft(draft);
  if (!read.ok) return { outcome: "refused", problems: read.problems };
  const { template, roots } = read.link ?? { template: "", roots: [] };
  const row = await db.$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<{ saved: number | null; stands: number | null }[]>`
      with saved as (
        insert into source_links
          (database_id, application_id, template, roots, revision, changed_at)
        select database_id, id, ${template}, ${roots}::text[], 1, now()
        from applications a
        where a.database_id = ${databaseId}::bigint and a.id = ${id}::bigint
        on conflict (database_id, application_id) do update
        set template = excluded.template, roots = excluded.roots,
          revision = source_links.revision + 1, changed_at = excluded.changed_at
        where source_links.revision = ${revision}::int
        returning revision
      )
      select (select revision from saved) as saved, l.revision as stands
      from applications a
      left join source_links l on l.database_id = a.database_id and l.application_id = a.id
      where a.database_id = ${databaseId}::bigint and a.id = ${id}::bigint`;
    if (found && found.saved !== null) {
      // Nothing that mentions anybody, as no line can be changed: neither its name nor the address.
      const subject = `application ${id}${template === "" ? ": taken away" : ""}`;
      const note = { memberId: scope.memberId, databaseId, subject };
      await writeAudit({ action: "source-link-change", ...note }, transaction);
    }
    return found;
  });
  if (!row) return { outcome: "missing" };
  if (row.saved !== null) return { outcome: "saved", revision: row.saved };
  return { outcome: "overtaken", revision: row.stands ?? 0 };
}
