import { type ExplainedBody, explainReading } from "@/lib/ingest/explain-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { readNotification } from "@/lib/ingest/read-notification";
import { type ForeseenChange, foreseeChange } from "@/lib/ingest/replay/foresee-replay";

/** How a payload would be read if it arrived now; nothing of it is kept. */
export type TriedPayload = ExplainedBody & { change: ForeseenChange | null };

/** Later than any that is there. */
const NEXT_DELIVERY = 2n ** 63n - 1n;

export async function tryPayload(text: string, now = new Date()): Promise<TriedPayload> {
  const json = parseJson(new TextEncoder().encode(text));
  const reading = readNotification(json, now);
  const change = reading.understood
    ? await foreseeChange(reading.database, reading.notification, {
        id: NEXT_DELIVERY,
        arrivedAt: now,
      })
    : null;
  return { ...explainReading(json, reading), change };
}
