import { createHash } from "node:crypto";
import { db } from "@/lib/db";

/**
 * The id of a webhook token; null when it is unknown or revoked. Found by its SHA-256: tokens are
 * 256 random bits, so neither a slow hash nor a comparison in constant time adds anything.
 */
export async function findIngestToken(token: string): Promise<bigint | null> {
  const tokenHash = new Uint8Array(createHash("sha256").update(token).digest());
  const found = await db.ingestToken.findUnique({
    where: { tokenHash, revokedAt: null },
    select: { id: true },
  });
  return found?.id ?? null;
}
