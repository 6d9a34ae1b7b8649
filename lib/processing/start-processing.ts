import { knownTokens } from "@/lib/access/known-tokens";
import { lookForDatabase } from "@/lib/health/database-watch";
import { noteShutdown } from "@/lib/health/readiness";
import { flushRefusals } from "@/lib/ingest/refusals";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { listenForChanges } from "@/lib/live/listen-for-changes";
import { endStreams, streamsEnd } from "@/lib/live/open-streams";
import { processUntil } from "@/lib/processing/loop";

/**
 * Starts the work behind the answers, for as long as this process is not told to stop. Before the
 * first request it is known what waits in the spool, which tokens are valid, and where PostgreSQL is.
 */
export async function startProcessing(): Promise<void> {
  const stop = new AbortController();
  const end = () => {
    noteShutdown();
    stop.abort();
    endStreams();
    void flushRefusals();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  await Promise.all([ownSpool().load(), knownTokens().load(), lookForDatabase()]);
  void processUntil(stop.signal);
  void listenForChanges(streamsEnd());
}
