import { createHash } from "node:crypto";

type Said = { user: string; email: string; ipAddress: string };

/**
 * A number that stands for who crashed: the first 8 bytes of the SHA-256 of the user's name, else of
 * the e-mail address, else of the IP address, as a signed number of 64 bits (PostgreSQL's bigint).
 * Null when the report says none of them. The migration 0005 says the same in SQL.
 */
export function userHash({ user, email, ipAddress }: Said): bigint | null {
  const said = user || email || ipAddress;
  return said === "" ? null : createHash("sha256").update(said).digest().readBigInt64BE();
}
