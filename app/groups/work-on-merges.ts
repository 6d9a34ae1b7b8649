import { workFor } from "@/app/groups/work-for";
import { settleMerged } from "@/lib/triage/merging/settle-merged";

/** Nobody waits longer for an answer. */
const MILLISECONDS = 2_000;

/** Reports that are moved in one step. */
const BATCH = 500;

/** Moves reports of merged groups before an answer, so that it shows most of them where they count. */
export async function workOnMerges(): Promise<void> {
  await workFor(MILLISECONDS, () => settleMerged(BATCH), { what: "a merge" });
}
