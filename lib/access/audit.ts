import { type Client, db } from "@/lib/db";

/** What is noted of who did what. */
export const KNOWN_ACTIONS = [
  "set-up",
  "sign-in",
  "sign-in-refused",
  "sign-in-held",
  "second-step-refused",
  "account-refused",
  "session-end",
  "password-change",
  "two-factor-on",
  "two-factor-off",
  "link-make",
  "link-use",
  "link-revoke",
  "member-change",
  "member-remove",
  "token-make",
  "token-revoke",
  "api-token-make",
  "api-token-revoke",
  "api-token-held",
  "stack-rules-change",
  "source-link-change",
  "tracker-change",
  "retention-change",
  "privacy-change",
  "reveal",
  "person-search",
  "person-forget",
  "replay",
  "export",
] as const;
export type AuditAction = (typeof KNOWN_ACTIONS)[number];

export type AuditNote = {
  action: AuditAction;
  /** What it was done to: an e-mail address, a name. */
  subject: string;
  memberId?: string | null;
  /** The API token of the script that did it. */
  apiTokenId?: bigint;
  /** Left out when it is about the whole installation. */
  databaseId?: bigint;
  ipAddress?: string | null;
};

/** More than any name or address has. */
const LONGEST = 500;

/** Notes what somebody did; within the transaction that does it, where there is one. */
export async function writeAudit(
  { action, subject, memberId, apiTokenId, databaseId, ipAddress }: AuditNote,
  client: Client = db,
): Promise<void> {
  await client.auditEntry.create({
    data: {
      at: new Date(),
      action,
      subject: subject.slice(0, LONGEST),
      memberId: memberId ?? null,
      apiTokenId: apiTokenId ?? null,
      databaseId: databaseId ?? null,
      ipAddress: ipAddress ?? null,
    },
  });
}
