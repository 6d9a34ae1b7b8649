/** Raise it when the rules of signatures change: all stacks are signed anew then. */
const SIGNATURE_VERSION = 2;

/** More often than that nobody saves the rules of a database. */
const REVISIONS = 1_000_000;

/**
 * The rules that a signature was made by, as one number that rises: those of lib/signature, and the
 * revision of the database's own rules about whose code frames are.
 */
export function signatureEdition(revision: number): number {
  return SIGNATURE_VERSION * REVISIONS + revision;
}
