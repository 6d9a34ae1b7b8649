import { dbPool } from "@/lib/db";
import { queueState } from "@/lib/health/queue-state";
import { spoolState } from "@/lib/ingest/spool/spool-state";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";

/** All metrics of this process as Prometheus reads them; what the database tells is asked for now. */
export async function writeMetrics(now = new Date()): Promise<{ type: string; text: string }> {
  const { registry } = metrics();
  readSpool(now);
  readPool();
  await readQueue(now).catch((error: unknown) => {
    log.warn({ err: error }, "the queue is not in the metrics: the database did not answer");
  });
  return { type: registry.contentType, text: await registry.metrics() };
}

function readSpool(now: Date): void {
  const { spoolDeliveries, spoolBytes, spoolAge } = metrics();
  const { deliveries, bytes, oldestArrivedAt } = spoolState();
  spoolDeliveries.set(deliveries);
  spoolBytes.set(bytes);
  spoolAge.set(secondsSince(oldestArrivedAt, now));
}

function readPool(): void {
  const { poolConnections } = metrics();
  poolConnections.set({ state: "idle" }, dbPool.idleCount);
  poolConnections.set({ state: "used" }, dbPool.totalCount - dbPool.idleCount);
  poolConnections.set({ state: "waiting" }, dbPool.waitingCount);
}

async function readQueue(now: Date): Promise<void> {
  const { queueDeliveries, queueReports, queueAge } = metrics();
  const { deliveries, reports, oldestArrivedAt } = await queueState();
  queueDeliveries.set(deliveries);
  queueReports.set(reports);
  queueAge.set(secondsSince(oldestArrivedAt, now));
}

function secondsSince(instant: Date | null, now: Date): number {
  return instant === null ? 0 : Math.max(0, (now.getTime() - instant.getTime()) / 1_000);
}
