import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What this process counts and measures; /metrics tells it, as Prometheus reads it. */
export type Metrics = ReturnType<typeof makeMetrics>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  return {
    registry,
    deliveries: new Counter({
      name: "crashboard_deliveries_total",
      help: "Deliveries that the webhook accepted, by what they were answered",
      labelNames: ["result"] as const,
      registers,
    }),
    refusals: new Counter({
      name: "crashboard_refusals_total",
      help: "Deliveries that the webhook refused",
      labelNames: ["reason"] as const,
      registers,
    }),
    parseSeconds: new Histogram({
      name: "crashboard_parse_seconds",
      help: "How long it took to read what came with a report",
      labelNames: ["task"] as const,
      buckets: SECONDS,
      registers,
    }),
    requestSeconds: new Histogram({
      name: "crashboard_request_seconds",
      help: "How long requests took",
      labelNames: ["method", "route", "status"] as const,
      buckets: SECONDS,
      registers,
    }),
    spoolDeliveries: gauge(
      "crashboard_spool_deliveries",
      "Deliveries on the disk that wait for the database",
    ),
    spoolBytes: gauge("crashboard_spool_bytes", "Bytes on the disk that wait for the database"),
    spoolAge: gauge("crashboard_spool_oldest_seconds", "Age of the oldest delivery in the spool"),
    queueDeliveries: gauge("crashboard_queue_deliveries", "Kept deliveries that wait to be stored"),
    queueReports: gauge("crashboard_queue_reports", "Stored reports that wait to be read"),
    queueAge: gauge("crashboard_queue_oldest_seconds", "Age of the oldest that waits"),
    poolConnections: new Gauge({
      name: "crashboard_pool_connections",
      help: "Connections to PostgreSQL, and requests that wait for one",
      labelNames: ["state"] as const,
      registers,
    }),
  };
}

declare global {
  var crashboardMetrics: Metrics | undefined;
}

/** Those of this process. Remembered globally: Next bundles instrumentation and routes apart. */
export function metrics(): Metrics {
  globalThis.crashboardMetrics ??= makeMetrics();
  return globalThis.crashboardMetrics;
}
