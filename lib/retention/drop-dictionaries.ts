import { db } from "@/lib/db";

/**
 * Drops the dictionaries of a database that no body continues any more, but for each version's newest,
 * which the next bodies may continue.
 */
export async function dropDictionaries(databaseId: bigint): Promise<void> {
  await db.$executeRaw`
    delete from body_dictionaries d
    where d.database_id = ${databaseId}
      and exists (
        select from body_dictionaries newer
        where newer.database_id = d.database_id and newer.version_id = d.version_id
          and newer.edition > d.edition
      )
      and not exists (
        select from delivery_bodies b
        where b.database_id = d.database_id and b.dictionary_id = d.id
      )`;
}
