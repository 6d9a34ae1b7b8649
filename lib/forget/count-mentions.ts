import { db } from "@/lib/db";
import { mentionRemover } from "@/lib/forget/mention-remover";
import { Prisma } from "@/lib/generated/prisma/client";

/** How many names of each kind mention somebody; more than `MOST_MENTIONS` are as many. */
export type Mentions = {
  applications: number;
  versions: number;
  groups: number;
  functions: number;
};

export const MOST_MENTIONS = 1_000;

/** Counts the names in which one of the values stands as a word, and from which it would be removed. */
export async function countMentions(databaseId: bigint, person: string[]): Promise<Mentions> {
  const remover = mentionRemover(person);
  const count = async (names: Prisma.Sql) => {
    const rows = await db.$queryRaw<{ name: string }[]>`${names} limit ${MOST_MENTIONS}`;
    return rows.filter(({ name }) => remover.ofText(name) !== null).length;
  };
  const patterns = person.map((value) => `%${value.replaceAll(/[\\%_]/g, "\\$&")}%`);
  const holds = (name: Prisma.Sql) => Prisma.sql`${name} ilike any(${patterns}::text[])`;
  const of = Prisma.sql`database_id = ${databaseId}`;
  const name = Prisma.sql`name`;
  const [applications, versions, groups, functions] = await Promise.all([
    count(Prisma.sql`select name from applications where ${of} and ${holds(name)}`),
    count(Prisma.sql`select name from versions where ${of} and ${holds(name)}`),
    count(Prisma.sql`select name from groups where ${of} and ${holds(name)}`),
    count(Prisma.sql`
      select symbol as name from frames where ${of} and ${holds(Prisma.sql`symbol`)}`),
  ]);
  return { applications, versions, groups, functions };
}
