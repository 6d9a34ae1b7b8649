import type { ReportModel, Thread } from "@/lib/report/report";

/**
 * The thread that crashed: the one marked as current, else the one that raised the exception,
 * else the first, because BugSplat puts the active thread first. Null in a report without threads.
 */
export function crashingThread(report: Pick<ReportModel, "threads">): Thread | null {
  const { threads } = report;
  return (
    threads.find((thread) => thread.current) ??
    threads.find((thread) => thread.event) ??
    threads[0] ??
    null
  );
}
