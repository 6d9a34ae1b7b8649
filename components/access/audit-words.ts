import type { AuditAction } from "@/lib/access/audit";

/** What was done, as it goes on after a name. */
export const AUDIT_WORDS: Record<AuditAction, string> = {
  "set-up": "set up this Crashboard",
  "sign-in": "signed in",
  "sign-in-refused": "was refused: wrong e-mail or password",
  "sign-in-held": "was held back: too many tries",
  "second-step-refused": "was refused: wrong code",
  "session-end": "ended sessions",
  "password-change": "changed the password",
  "two-factor-on": "switched on the second step",
  "two-factor-off": "switched off the second step",
  "link-make": "made a link",
  "link-use": "used a link",
  "link-revoke": "took a link back",
  "member-change": "changed what a member may do",
  "member-remove": "removed a member",
  "token-make": "made a webhook token",
  "token-revoke": "revoked a webhook token",
  "retention-change": "set how long reports are kept",
  "privacy-change": "set what is done with personal data",
  reveal: "had personal data shown",
  "person-search": "looked for the data of a person",
  "person-forget": "had all data of a person deleted",
  replay: "had deliveries read again",
  export: "exported a list",
};
