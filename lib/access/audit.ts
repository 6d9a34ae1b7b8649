import { type Client, db } from "@/lib/db";

/** What is noted of who did what, with its words in the log. */
export const AUDIT_ACTIONS = {
  "set-up": "set up the installation",
  "sign-in": "signed in",
  "sign-in-refused": "was refused: wrong e-mail or password",
  "sign-in-held": "was held back: too many tries",
  "second-step-refused": "was refused: wrong code",
  "sign-out": "signed out",
  "session-end": "ended a session",
  "password-change": "changed the password",
  "two-factor-on": "switched on the second step",
  "two-factor-off": "switched off the second step",
  "link-make": "made a link",
  "link-use": "used a link",
  "link-revoke": "revoked a link",
  "member-change": "changed what a member may do",
  "member-remove": "removed a member",
  "token-make": "made a webhook token",
  "token-revoke": "revoked a webhook token",
  replay: "had deliveries read again",
  export: "exported a list",
} as const;
export type AuditAction = keyof typeof AUDIT_ACTIONS;

export type AuditNote = {
  action: AuditAction;
  /** What it was done to: an e-mail address, a name. */
  subject: string;
  memberId?: string | null;
  /** Left out when it is about the whole installation. */
  databaseId?: bigint;
  ipAddress?: string | null;
};

/** More than any name or address has. */
const LONGEST = 500;

/** Notes what somebody did; within the transaction that does it, where there is one. */
export async function writeAudit(
  { action, subject, memberId, databaseId, ipAddress }: AuditNote,
  client: Client = db,
): Promise<void> {
  await client.auditEntry.create({
    data: {
      at: new Date(),
      action,
      subject: subject.slice(0, LONGEST),
      memberId: memberId ?? null,
      databaseId: databaseId ?? null,
      ipAddress: ipAddress ?? null,
    },
  });
}
