import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { readRules } from "@/lib/retention/read-rules";
import type { RetentionRules } from "@/lib/retention/retention-rules";
import { retentionWords } from "@/lib/retention/rule-words";
import type { Saved } from "@/lib/settings/revision";

type Change = {
  rules: RetentionRules;
  /** The revision that they were made from. */
  revision: number;
};

/** Puts these rules in the place of a database's own, and notes who did it. The next run begins within moments. */
export async function saveRetentionRules(
  scope: AdminScope,
  databaseId: bigint,
  { rules, revision }: Change,
): Promise<Exclude<Saved<never>, { outcome: "refused" }>> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const { bodyDays, mostBodyBytes, reportDays, mostReports } = rules;
  const saved = await db.$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ revision: number }[]>`
      insert into retention_rules (
        database_id, body_days, report_days, most_reports, most_body_bytes, revision, changed_at
      )
      values (
        ${databaseId}::bigint, ${bodyDays}::int, ${reportDays}::int, ${mostReports}::int,
        ${mostBodyBytes}::bigint, 1, now()
      )
      on conflict (database_id) do update
      set body_days = excluded.body_days, report_days = excluded.report_days,
        most_reports = excluded.most_reports, most_body_bytes = excluded.most_body_bytes,
        revision = retention_rules.revision + 1, changed_at = excluded.changed_at
      where retention_rules.revision = ${revision}::int
      returning revision`;
    const note = { memberId: scope.memberId, databaseId, subject: retentionWords(rules) };
    if (row) await writeAudit({ action: "retention-change", ...note }, transaction);
    return row;
  });
  if (saved) return { outcome: "saved", revision: saved.revision };
  const { revision: theirs } = await readRules(databaseId);
  return { outcome: "overtaken", revision: theirs };
}
