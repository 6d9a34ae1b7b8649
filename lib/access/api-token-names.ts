import { db } from "@/lib/db";

/** The names of API tokens by their ids, of those too that are good no more. */
export async function apiTokenNames(ids: readonly bigint[]): Promise<ReadonlyMap<bigint, string>> {
  if (ids.length === 0) return new Map();
  const tokens = await db.apiToken.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(tokens.map(({ id, name }) => [id, name]));
}
