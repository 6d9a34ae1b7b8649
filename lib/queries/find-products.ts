import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { likePattern } from "@/lib/queries/search/like-pattern";

/** An application, or one of its versions; of several databases it is one. */
export type Product = { application: string; version: string | null };

/** Longer lists nobody reads while typing. */
const MOST = 8;
const MOST_WORDS = 6;

/**
 * The applications and versions of which each word that is typed is in the name: applications first, of
 * versions those that came last. A version's name is that of its application and its own: "render 4.2".
 */
export async function findProducts(
  { databaseIds }: Pick<Scope, "databaseIds">,
  typed: string,
): Promise<Product[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const has = (name: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`${name} ilike ${likePattern([word], false)}`),
      " and ",
    );
  const [applications, versions] = await Promise.all([
    db.$queryRaw<Product[]>`
      select a.name as application, null as version
      from applications a
      where a.database_id = any(${databaseIds}::bigint[]) and a.name <> ''
        and ${has(Prisma.sql`a.name`)}
      group by a.name order by a.name limit ${MOST}`,
    db.$queryRaw<Product[]>`
      select a.name as application, v.name as version
      from versions v
      join applications a on a.database_id = v.database_id and a.id = v.application_id
      where v.database_id = any(${databaseIds}::bigint[]) and a.name <> '' and v.name <> ''
        and ${has(Prisma.sql`(a.name || ' ' || v.name)`)}
      group by a.name, v.name order by max(v.id) desc, a.name, v.name limit ${MOST}`,
  ]);
  return [...applications, ...versions];
}
