import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type RuleProblem, readDrafts } from "@/lib/report/in-app/read-drafts";
import type { RuleDraft } from "@/lib/report/in-app/rule-draft";
import { getStackRules } from "@/lib/settings/get-stack-rules";
import type { Saved } from "@/lib/settings/revision";

type Change = {
  drafts: readonly RuleDraft[];
  /** The revision that the drafts were made from. */
  revision: number;
};

/** Puts these rules in the place of a database's own, and notes who did it. */
export async function saveStackRules(
  scope: AdminScope,
  databaseId: bigint,
  { drafts, revision }: Change,
): Promise<Saved<RuleProblem[]>> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const read = readDrafts(drafts);
  if (!read.ok) return { outcome: "refused", problems: read.problems };
  const saved = await db.$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ revision: number }[]>`
      insert into stack_rules (database_id, rules, revision, changed_at)
      values (${databaseId}::bigint, ${JSON.stringify(read.rules)}::jsonb, 1, now())
      on conflict (database_id) do update
      set rules = excluded.rules, revision = stack_rules.revision + 1,
        changed_at = excluded.changed_at
      where stack_rules.revision = ${revision}::int
      returning revision`;
    const subject = `rules of its own: ${read.rules.length}`;
    const note = { memberId: scope.memberId, databaseId, subject };
    if (row) await writeAudit({ action: "stack-rules-change", ...note }, transaction);
    return row;
  });
  if (saved) return { outcome: "saved", revision: saved.revision };
  const { revision: theirs } = await getStackRules(scope, databaseId);
  return { outcome: "overtaken", revision: theirs };
}
