import { db } from "@/lib/db";
import { hashPerson, markPerson } from "@/lib/privacy/person-key";
import { readPersonMark } from "@/lib/privacy/person-mark";

/**
 * Everything by which a person can stand in a database: the given names and addresses, their marks, which
 * stand in their place where only hashes are kept, and, of a mark that is given, the values that it is of.
 */
export async function expandPerson(
  databaseId: bigint,
  person: readonly string[],
): Promise<string[]> {
  const hashes = person.flatMap((value) => readPersonMark(value) ?? []);
  const named = hashes.length === 0 ? [] : await findNames(databaseId, hashes);
  const values = [...person, ...named];
  return [...new Set([...values, ...values.map(markPerson)])];
}

/** Reports are counted by the hash: those are looked through, and nothing has to be tried. */
async function findNames(databaseId: bigint, hashes: bigint[]): Promise<string[]> {
  const rows = await db.report.findMany({
    where: { databaseId, userHash: { in: hashes } },
    distinct: ["user", "email", "ipAddress"],
    select: { user: true, email: true, ipAddress: true },
  });
  const values = new Set(rows.flatMap(({ user, email, ipAddress }) => [user, email, ipAddress]));
  return [...values].filter((value) => value !== "" && hashes.includes(hashPerson(value)));
}
