import type { Client } from "pg";
import { Prisma } from "@/lib/generated/prisma/client";
import { countReports } from "@/lib/rollups/count-reports";
import { COUNTED_REPORTS } from "@/lib/rollups/counted-reports";
import { COUNTING_TABLES } from "@/lib/rollups/rollup-tables";

const RECOUNT = Prisma.sql`
  with report as (
    select * from ${COUNTED_REPORTS} counted where database_id = $1
  ),
  ${countReports()}
  select 1`.text;

/**
 * Makes every count of one of BugSplat's databases anew from its reports, those that are gone included,
 * in one transaction. Reports that arrive or go meanwhile wait for its end.
 */
export async function rebuildCounts(client: Client, databaseId: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query("lock table reports in share row exclusive mode");
    for (const { name } of COUNTING_TABLES) {
      await client.query(`delete from ${name.text} where database_id = $1`, [databaseId]);
    }
    await client.query(
      "update groups set report_count = 0, user_count = 0, top_user_reports = 0 where database_id = $1",
      [databaseId],
    );
    await client.query("update versions set user_count = 0 where database_id = $1", [databaseId]);
    await client.query(RECOUNT, [databaseId]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
