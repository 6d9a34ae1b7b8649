import { z } from "zod";
import type { GroupChange } from "@/lib/generated/prisma/client";
import { formatPublicId } from "@/lib/public-id";
import { Baseline, RESOLVED_IN } from "@/lib/triage/baseline";
import type { Act, Change } from "@/lib/triage/change";

const Kept = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resolve"), resolvedIn: z.enum(RESOLVED_IN), baseline: Baseline }),
  z.object({
    kind: z.literal("mute"),
    mutedUntil: z.date().nullable(),
    mutedReports: z.number().nullable(),
    mutedUntilCount: z.number().nullable(),
    mutedUsers: z.number().nullable(),
    mutedUntilUsers: z.number().nullable(),
    mutedPerHour: z.number().nullable(),
  }),
  z.object({ kind: z.literal("reopen") }),
  z.object({ kind: z.literal("assign"), assigneeId: z.string().nullable() }),
  z.object({ kind: z.enum(["label", "unlabel"]), label: z.string() }),
  z.object({ kind: z.enum(["link", "unlink"]), ticket: z.string() }),
  z.object({ kind: z.enum(["merge", "absorb", "unmerge", "release"]), otherGroupId: z.bigint() }),
  z.object({ kind: z.literal("comment") }),
  z.object({ kind: z.literal("undo"), undoes: z.number() }),
]);

type Names = ReadonlyMap<string, string>;

/** A change as its row has it, by somebody of `names`, the names of members by their ids. */
export function readChange(row: GroupChange, names?: Names): Change {
  const { number, changedAt, memberId, note } = row;
  const actor = (memberId && names?.get(memberId)) || null;
  return { number, changedAt, actor, note, ...readAct(row, names) };
}

function readAct(row: GroupChange, names: Names | undefined): Act {
  const kept = Kept.parse(row);
  switch (kept.kind) {
    case "resolve":
      return { kind: "resolve", resolution: { in: kept.resolvedIn, baseline: kept.baseline } };
    case "mute": {
      const { mutedUntil: until, mutedPerHour: perHour } = kept;
      const reports = moreOf(kept.mutedReports, kept.mutedUntilCount);
      const users = moreOf(kept.mutedUsers, kept.mutedUntilUsers);
      return { kind: "mute", mute: { until, reports, users, perHour } };
    }
    case "assign": {
      const { assigneeId: id } = kept;
      return { kind: "assign", assignee: id === null ? null : { id, name: names?.get(id) ?? "" } };
    }
    case "merge":
    case "absorb":
    case "unmerge":
    case "release": {
      const other = { databaseId: row.databaseId, id: kept.otherGroupId };
      return { kind: kept.kind, other: formatPublicId(other) };
    }
    default:
      return kept;
  }
}

function moreOf(more: number | null, count: number | null) {
  return more === null || count === null ? null : { more, count };
}

/** The ids of the members that rows name. */
export function membersIn(rows: GroupChange[]): string[] {
  return rows.flatMap(({ memberId, assigneeId }) => [memberId ?? [], assigneeId ?? []].flat());
}
