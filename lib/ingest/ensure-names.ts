import { type Client, db } from "@/lib/db";
import { findOrInsert, type Identified } from "@/lib/ingest/find-or-insert";

/** The id of one of BugSplat's databases, made when it is new. */
export function ensureDatabase(name: string): Promise<bigint> {
  return findOrInsert(
    () => db.$queryRaw<Identified[]>`
      with found as (select id from databases where name = ${name}),
      made as (
        insert into databases (name)
        select ${name} where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}

export function ensureApplication(
  client: Client,
  databaseId: bigint,
  name: string,
): Promise<bigint> {
  return findOrInsert(
    () => client.$queryRaw<Identified[]>`
      with found as (
        select id from applications where database_id = ${databaseId} and name = ${name}
      ),
      made as (
        insert into applications (database_id, name)
        select ${databaseId}::bigint, ${name} where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}

export function ensureVersion(
  client: Client,
  databaseId: bigint,
  applicationId: bigint,
  name: string,
): Promise<bigint> {
  return findOrInsert(
    () => client.$queryRaw<Identified[]>`
      with found as (
        select id from versions
        where database_id = ${databaseId} and application_id = ${applicationId} and name = ${name}
      ),
      made as (
        insert into versions (database_id, application_id, name)
        select ${databaseId}::bigint, ${applicationId}::bigint, ${name}
        where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}
