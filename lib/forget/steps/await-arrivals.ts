import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { ownSpool } from "@/lib/ingest/spool/spool-state";

/** Waits until all that had arrived when the run began is in the database, and read. */
export async function awaitArrivals({ transaction, run }: ForgetWork): Promise<StepOutcome> {
  const { oldestArrivedAt } = ownSpool().state;
  if (oldestArrivedAt !== null && oldestArrivedAt <= run.startedAt) return { next: "wait" };
  const unread = await transaction.delivery.count({
    where: {
      databaseId: { in: [NO_DATABASE, run.databaseId] },
      result: "kept",
      arrivedAt: { lte: run.startedAt },
    },
  });
  return { next: unread > 0 ? "wait" : "step" };
}
