import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { getPrivacyRules } from "@/lib/privacy/get-privacy-rules";
import { forgetKnownRules } from "@/lib/privacy/known-rules";
import type { PrivacyRules } from "@/lib/privacy/privacy-rules";
import type { Saved } from "@/lib/settings/revision";

type Change = {
  rules: PrivacyRules;
  /** The revision that they were made from. */
  revision: number;
};

/** Puts these rules in the place of a database's own, and notes who did it. */
export async function savePrivacyRules(
  scope: AdminScope,
  databaseId: bigint,
  { rules, revision }: Change,
): Promise<Exclude<Saved<never>, { outcome: "refused" }>> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const { personalData, namesThatStay, scrubbed } = rules;
  const saved = await db.$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<{ revision: number }[]>`
      insert into privacy_rules (
        database_id, personal_data, names_that_stay, scrubbed, revision, changed_at
      )
      values (
        ${databaseId}::bigint, ${personalData}, ${namesThatStay}::text[], ${scrubbed}::text[], 1,
        now()
      )
      on conflict (database_id) do update
      set personal_data = excluded.personal_data, names_that_stay = excluded.names_that_stay,
        scrubbed = excluded.scrubbed, revision = privacy_rules.revision + 1,
        changed_at = excluded.changed_at
      where privacy_rules.revision = ${revision}::int
      returning revision`;
    const note = { memberId: scope.memberId, databaseId, subject: inWords(rules) };
    if (row) await writeAudit({ action: "privacy-change", ...note }, transaction);
    return row;
  });
  forgetKnownRules();
  if (saved) return { outcome: "saved", revision: saved.revision };
  const { revision: theirs } = await getPrivacyRules(scope, databaseId);
  return { outcome: "overtaken", revision: theirs };
}

/** For the audit log. */
function inWords({ personalData, namesThatStay, scrubbed }: PrivacyRules): string {
  return `${personalData}, ${scrubbed.length} patterns, ${namesThatStay.length} names that stay`;
}
