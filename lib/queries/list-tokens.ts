import "server-only";
import { db } from "@/lib/db";

/** The names of the webhook's tokens, revoked ones too: each once. */
export async function listTokens(): Promise<string[]> {
  const tokens = await db.ingestToken.findMany({
    distinct: ["name"],
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return tokens.map(({ name }) => name);
}
