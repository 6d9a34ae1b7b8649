import { notificationOf } from "@/lib/samples/notifications";
import { planReports } from "@/lib/samples/plan";

/** The BugSplat database that tests of the webhook are kept under: no real one has such a name. */
export const TEST_DATABASE = "Crashboard test";

/** A made-up notification for a test of the webhook; each moment gives another report. */
export function testNotification(now: Date): Record<string, unknown> {
  const [report] = planReports({ now, reports: 1, days: 1 });
  if (!report) throw new Error("A plan of one report has one.");
  return {
    ...notificationOf(report).body,
    database: TEST_DATABASE,
    id: now.getTime(),
    received: now.toISOString(),
  };
}
