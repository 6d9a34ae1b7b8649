import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** The names of the webhook's tokens, revoked ones too: each once. Only owners know of tokens. */
export async function listTokens({ isOwner }: Scope): Promise<string[]> {
  if (!isOwner) return [];
  const tokens = await db.ingestToken.findMany({
    distinct: ["name"],
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return tokens.map(({ name }) => name);
}
