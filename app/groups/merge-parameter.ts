import { z } from "zod";
import { MERGE_SAID } from "@/components/groups/merge-said";
import type { SearchParams } from "@/lib/filters";

const InAddress = z.object({
  merge: z.enum(MERGE_SAID).nullable().catch(null),
  alias: z
    .string()
    .regex(/^\d{1,18}-\d{1,18}$/)
    .nullable()
    .catch(null),
});

/** What the address says of a merge: what came of it, and the merged group that it was the address of. */
export function readMergeParameter(params: SearchParams) {
  const { merge: said, alias } = InAddress.parse(params);
  return { said, alias };
}
