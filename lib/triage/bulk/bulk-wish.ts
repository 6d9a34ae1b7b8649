import { z } from "zod";
import type { Wish } from "@/lib/triage/wish";

/** What somebody wants done to many groups, as the entry keeps it. */
export const BulkWish = z.union([
  z.object({ kind: z.literal("resolve"), in: z.enum(["now", "next"]) }),
  z.object({
    kind: z.literal("resolve"),
    in: z.literal("version"),
    /** By its name, which it has in each of BugSplat's databases. */
    application: z.string(),
    version: z.string(),
  }),
  z.object({
    kind: z.literal("mute"),
    hours: z.number().nullable(),
    reports: z.number().nullable(),
    // Entries of older versions know neither.
    users: z.number().nullable().default(null),
    perHour: z.number().nullable().default(null),
  }),
  z.object({ kind: z.literal("reopen") }),
  /** To a member; null: to nobody. */
  z.object({ kind: z.literal("assign"), memberId: z.string().nullable() }),
  z.object({ kind: z.enum(["label", "unlabel"]), label: z.string() }),
  /** Into another group, by its public id. */
  z.object({ kind: z.literal("merge"), into: z.string() }),
  /** Takes another bulk change back. */
  z.object({ kind: z.literal("undo") }),
]);
export type BulkWish = z.infer<typeof BulkWish>;

/** What can be asked for a selection of groups. */
export type BulkDecision = Exclude<BulkWish, { kind: "undo" }>;

/**
 * What it means for one of the groups; of merging, `mergeSome` knows.
 *
 * @param applicationId that of the named application in the group's database; 0, which none has, when
 *   there is no such one
 * @param undoes the number of the change of the group that is taken back
 */
export function wishForGroup(
  wish: Exclude<BulkWish, { kind: "merge" }>,
  { applicationId, undoes }: { applicationId: bigint; undoes: number },
): Wish {
  switch (wish.kind) {
    case "resolve":
      return wish.in === "version"
        ? { kind: "resolve", in: "version", applicationId, version: wish.version }
        : { kind: "resolve", in: wish.in };
    case "undo":
      return { kind: "undo", undoes };
    default:
      return wish;
  }
}
