import type { Owner } from "@/lib/access/access";
import { apiTokenNames } from "@/lib/access/api-token-names";
import { type AuditAction, KNOWN_ACTIONS } from "@/lib/access/audit";
import { memberNames } from "@/lib/access/member-names";
import type { TokenAccess } from "@/lib/access/token-access";
import { db } from "@/lib/db";

/** A line of the log of what was done. */
export type AuditRow = {
  id: string;
  at: Date;
  /** Who; null for somebody who was no member, a script, or a command on the server. */
  member: string | null;
  /** The name of the API token of the script that did it. */
  apiToken: string | null;
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

/** An owner, or a script whose token is made for it. */
export type AuditReader = Owner | AuditToken;
type AuditToken = TokenAccess & { readonly readsAudit: true };

/** The same token as one that reads the log; null when it is not made for that. */
export function asAuditReader(token: TokenAccess): AuditReader | null {
  return token.scopes.includes("audit") ? { ...token, readsAudit: true } : null;
}

/** The newest first; `nextBefore` begins the next page. */
export async function listAudit(
  _reader: AuditReader,
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
  const [members, tokens] = await Promise.all([
    memberNames(shown.flatMap(({ memberId }) => memberId ?? [])),
    apiTokenNames(shown.flatMap(({ apiTokenId }) => apiTokenId ?? [])),
  ]);
  const rows = shown.flatMap(({ id, memberId, apiTokenId, action, at, subject, ipAddress }) => {
    const known = KNOWN_ACTIONS.find((one) => one === action);
    const member = memberId === null ? null : (members.get(memberId) ?? null);
    const apiToken = apiTokenId === null ? null : (tokens.get(apiTokenId) ?? null);
    return known
      ? [{ id: String(id), at, member, apiToken, action: known, subject, ipAddress }]
      : [];
  });
  return { rows, nextBefore: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
