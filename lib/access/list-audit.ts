import type { Owner } from "@/lib/access/access";
import { type AuditAction, KNOWN_ACTIONS } from "@/lib/access/audit";
import { memberNames } from "@/lib/access/member-names";
import { db } from "@/lib/db";

/** A line of the log of what was done. */
export type AuditRow = {
  id: string;
  at: Date;
  /** Who; null for somebody who was no member, or a command on the server. */
  member: string | null;
  action: AuditAction;
  subject: string;
  ipAddress: string | null;
};

export type AuditFilters = {
  /** Empty: all of them. */
  actions: readonly AuditAction[];
  /** The id of the last line of the page before. */
  before: bigint | null;
};

/** The newest first; `nextBefore` begins the next page. */
export async function listAudit(
  _owner: Owner,
  { actions, before }: AuditFilters,
  limit: number,
): Promise<{ rows: AuditRow[]; nextBefore: string | null }> {
  const found = await db.auditEntry.findMany({
    where: {
      action: { in: [...(actions.length > 0 ? actions : KNOWN_ACTIONS)] },
      ...(before !== null && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const shown = found.slice(0, limit);
  const names = await memberNames(shown.flatMap(({ memberId }) => memberId ?? []));
  const rows = shown.flatMap(({ id, memberId, action, at, subject, ipAddress }) => {
    const known = KNOWN_ACTIONS.find((one) => one === action);
    const member = memberId === null ? null : (names.get(memberId) ?? null);
    return known ? [{ id: String(id), at, member, action: known, subject, ipAddress }] : [];
  });
  return { rows, nextBefore: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
