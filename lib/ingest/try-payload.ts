import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type ExplainedBody, explainReading } from "@/lib/ingest/explain-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { type ForeseenChange, foreseeChange } from "@/lib/ingest/replay/foresee-replay";
import { understand } from "@/lib/ingest/understand";
import { scrubArrival } from "@/lib/privacy/scrub-arrival";

/**
 * How a payload would be read if it arrived now; nothing of it is kept. What would change is told of
 * databases that the viewer may see; owners are also told of one that is not there yet.
 */
export type TriedPayload = ExplainedBody & { change: ForeseenChange | null };

/** Later than any that is there. */
const NEXT_DELIVERY = 2n ** 63n - 1n;

export async function tryPayload(
  scope: Scope,
  text: string,
  now = new Date(),
): Promise<TriedPayload> {
  const body = new TextEncoder().encode(text);
  const { json, rules } = await scrubArrival({ body, json: parseJson(body) });
  const reading = understand(json, now, rules);
  const change =
    reading.understood && (await mayKnow(scope, reading.database))
      ? await foreseeChange(reading.database, reading.notification, {
          id: NEXT_DELIVERY,
          arrivedAt: now,
        })
      : null;
  return { ...explainReading(json, reading), change };
}

/** To whom a database is not shown, it is as if it were any other that they do not see. */
async function mayKnow({ databaseIds, isOwner }: Scope, name: string): Promise<boolean> {
  const database = await db.database.findUnique({ where: { name }, select: { id: true } });
  return database === null ? isOwner === true : databaseIds.includes(database.id);
}
