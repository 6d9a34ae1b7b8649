import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { aMember } from "@/lib/testing/a-member";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import type { SampleReport } from "@/lib/testing/naive-condition";
import { DATABASES, payloadOf, reports } from "@/lib/testing/queried-reports";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { changeGroup } from "@/lib/triage/change-group";
import type { GroupState } from "@/lib/triage/group-state";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

/**
 * Stores the reports that queries are asked of, and brings each group into its state.
 *
 * @returns the ids of their databases
 */
export async function storeQueriedReports(): Promise<bigint[]> {
  for (const report of reports) {
    await arrive(payloadOf(report), { arrivedAt: report.arrived });
  }
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: { in: [...DATABASES] } } });
  const databaseIds = found.map(({ id }) => id);
  const groups = await db.group.findMany({ where: { databaseId: { in: databaseIds } } });
  for (const { databaseId, id, stackKeyId } of groups) {
    const report = reports.find(({ stackkey }) => BigInt(stackkey) === stackKeyId);
    if (!report) throw new Error("A group without a report.");
    await bringInto(report.state, { databaseId, id });
    await attach(report, { databaseId, id });
  }
  return databaseIds;
}

async function bringInto(state: GroupState, key: PublicId): Promise<void> {
  const scope = adminOf(key.databaseId);
  const change = (wish: Wish, now?: Date) =>
    changeGroup(scope, key, { wish, note: "", revision: 0, ...(now && { now }) });
  if (state === "resolved") await change({ kind: "resolve", in: "now" });
  if (state === "muted") await change({ kind: "mute", ...FOR_EVER });
  if (state !== "regressed") return;
  // Before any of its reports, and in a version that all are after.
  const { applicationId } = await db.report.findFirstOrThrow({
    where: { databaseId: key.databaseId, groupId: key.id },
  });
  await change({ kind: "resolve", in: "version", applicationId, version: "0" }, new Date(0));
}

async function attach({ assignee, labels }: SampleReport, key: PublicId): Promise<void> {
  const scope = adminOf(key.databaseId);
  const change = (wish: Wish) => changeGroup(scope, key, { wish, note: "", revision: 0 });
  for (const label of labels) await change({ kind: "label", label });
  if (assignee) {
    const { id } = await aMember({ ...assignee, databaseIds: [key.databaseId] });
    await change({ kind: "assign", memberId: id });
  }
}
