import { createHash } from "node:crypto";

/**
 * What is kept of a secret in an address: its SHA-256. Secrets are 256 random bits, so neither a slow hash
 * nor a comparison in constant time adds anything.
 */
export function secretHash(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret).digest());
}
