import type { ApiScope } from "@/lib/access/api-scope";
import { countUnknownToken } from "@/lib/access/attempt-limits";
import { writeAudit } from "@/lib/access/audit";
import { findTokenAccess, type TokenAccess } from "@/lib/access/token-access";

/** What came of an API token. */
export type EnteredByToken =
  | { outcome: "entered"; access: TokenAccess }
  /** Unknown, revoked or expired: which of them nobody is told. */
  | { outcome: "unknown" }
  | { outcome: "too-often"; waitSeconds: number }
  /** It is good, for something else. */
  | { outcome: "lacks-scope"; scopes: readonly ApiScope[] };

/**
 * Lets a script in by its API token.
 *
 * @param scope that which the address takes
 */
export async function enterByToken(
  token: string,
  { scope, ipAddress }: { scope: ApiScope; ipAddress: string | null },
): Promise<EnteredByToken> {
  const access = await findTokenAccess(token);
  if (access === null) return refuse(ipAddress);
  return access.scopes.includes(scope)
    ? { outcome: "entered", access }
    : { outcome: "lacks-scope", scopes: access.scopes };
}

async function refuse(ipAddress: string | null): Promise<EnteredByToken> {
  const held = await countUnknownToken(ipAddress);
  if (held === null) return { outcome: "unknown" };
  // One line for all of them: nobody fills the log by going on.
  if (held.isFirst) await writeAudit({ action: "api-token-held", subject: "", ipAddress });
  return { outcome: "too-often", waitSeconds: held.waitSeconds };
}
