import { noteShutdown } from "@/lib/health/readiness";
import { flushRefusals } from "@/lib/ingest/refusals";
import { replayUntil } from "@/lib/ingest/replay/replay-until";
import { processUntil } from "@/lib/processing/loop";

/** Starts the work behind the answers, for as long as this process is not told to stop. */
export function startProcessing(): void {
  const stop = new AbortController();
  const end = () => {
    noteShutdown();
    stop.abort();
    void flushRefusals();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  void processUntil(stop.signal);
  void replayUntil(stop.signal);
}
