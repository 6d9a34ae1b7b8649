/**
 * What is done with the clear values of personal data. keep: whoever has the permission sees them. mask:
 * they are kept, and shown for one report at a time to whoever has the permission, which is noted.
 * hash-only: what arrives is kept without them.
 */
export const PERSONAL_DATA = ["keep", "mask", "hash-only"] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/** What a database's admins have decided about personal data. */
export type PrivacyRules = {
  personalData: PersonalData;
  /** Names in paths that are nobody's, in small letters. */
  namesThatStay: string[];
  /** Patterns in the syntax of RE2: what fits is taken out of texts that arrive. */
  scrubbed: string[];
};

/** Until somebody decides otherwise. */
export const DEFAULT_RULES: PrivacyRules = {
  personalData: "mask",
  namesThatStay: [],
  scrubbed: [],
};
