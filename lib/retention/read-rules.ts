import { type Client, db } from "@/lib/db";
import { NO_RULES, type RetentionRules } from "@/lib/retention/retention-rules";

/** The rules of a database, and how often they were saved. */
export type SavedRules = { rules: RetentionRules; revision: number };

/** Of a database without rules of its own nothing goes. */
export async function readRules(databaseId: bigint, client: Client = db): Promise<SavedRules> {
  const found = await client.retentionRules.findUnique({ where: { databaseId } });
  if (!found) return { rules: NO_RULES, revision: 0 };
  const { bodyDays, mostBodyBytes, reportDays, mostReports, revision } = found;
  const most = mostBodyBytes === null ? null : Number(mostBodyBytes);
  return { rules: { bodyDays, mostBodyBytes: most, reportDays, mostReports }, revision };
}
