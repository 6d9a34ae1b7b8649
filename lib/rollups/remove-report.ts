import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { settleGroups, settleGroupVersion } from "@/lib/rollups/settle-groups";
import { uncountReports } from "@/lib/rollups/uncount-reports";
import { settleRegression } from "@/lib/triage/settle-regression";

/** Takes a report away, and out of every count. The deliveries that told of it stay. */
export async function removeReport(databaseId: bigint, id: bigint): Promise<void> {
  await db.$transaction(async (transaction) => {
    const key = { databaseId_id: { databaseId, id } };
    await transaction.$queryRaw`
      select id from reports where database_id = ${databaseId} and id = ${id} for update`;
    const report = await transaction.report.findUniqueOrThrow({ where: key });
    await transaction.$queryRaw`
      select id from groups where database_id = ${databaseId} and id = ${report.groupId}
      for no key update`;
    await uncountReports(
      transaction,
      Prisma.sql`select * from reports where database_id = ${databaseId} and id = ${id}`,
    );
    await transaction.report.delete({ where: key });
    await settleGroupVersion(transaction, databaseId, report);
    await settleGroups(transaction, databaseId, new Map([[report.groupId, 1]]));
    await settleRegression(transaction, { databaseId, id: report.groupId });
  });
}
