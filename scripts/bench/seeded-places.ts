import type { Client } from "pg";
import { z } from "zod";

/** Where the report of a notification is counted, in the words of the webhook. */
export type SeededPlace = z.infer<typeof Place>;

const Place = z.object({
  database: z.string(),
  application: z.string(),
  version: z.string(),
  stackKeyId: z.string(),
  stackKeyName: z.string(),
});

/** So many that groups are among them as often as they are met. */
const PLACES = 2_000;

/** The places of the newest reports: what arrives next is mostly of the same groups and versions. */
export async function seededPlaces(client: Client): Promise<SeededPlace[]> {
  const { rows } = await client.query(
    `select d.name as database, a.name as application, v.name as version,
      g.stack_key_id::text as "stackKeyId", g.name as "stackKeyName"
    from (select * from reports order by received_at desc limit $1) r
    join databases d on d.id = r.database_id
    join applications a on a.database_id = r.database_id and a.id = r.application_id
    join versions v on v.database_id = r.database_id and v.id = r.version_id
    join groups g on g.database_id = r.database_id and g.id = r.group_id`,
    [PLACES],
  );
  return z.array(Place).min(1).parse(rows);
}
