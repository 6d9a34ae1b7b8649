import { gatherEvidence } from "@/lib/samples/bodies/evidence";
import { writeV1Body } from "@/lib/samples/bodies/v1";
import { writeV2Body } from "@/lib/samples/bodies/v2";
import { writeV3Body } from "@/lib/samples/bodies/v3";
import { type PlannedReport, type PlanOptions, planReports } from "@/lib/samples/plan";
import { type Generation, quirksAt } from "@/lib/samples/quirks";

/** One notification as BugSplat would send it, and which generation of the webhook it stands for. */
export type SampleNotification = { generation: Generation; body: Record<string, unknown> };

/**
 * Made-up notifications in the order in which they would have arrived: two databases, three
 * applications, a bad release and its repair. The same options give the same notifications.
 */
export function* sampleNotifications(options: PlanOptions): Generator<SampleNotification> {
  for (const report of planReports(options)) yield notificationOf(report);
}

/** The full notification of a planned report. */
export function notificationOf(report: PlannedReport): SampleNotification {
  const quirks = quirksAt(report.index, report.recipe.size <= 4);
  const evidence = gatherEvidence(report, quirks);
  const { generation } = quirks;
  return { generation, body: writers[generation](evidence, quirks) };
}

const writers = { V1a: writeV1Body, V1b: writeV1Body, V2: writeV2Body, V3: writeV3Body };
