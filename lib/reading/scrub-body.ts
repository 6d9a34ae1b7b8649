import { parseJson } from "@/lib/ingest/parse-json";
import { type Scrubbing, scrubNotification } from "@/lib/privacy/scrub-notification";

/** The bytes of a notification without what may not be kept; the very bytes where nothing is such. */
export function scrubBody({
  body,
  scrubbing,
}: {
  body: Uint8Array;
  scrubbing: Scrubbing;
}): Uint8Array {
  const json = parseJson(body);
  if (!json.ok) return body;
  const value = scrubNotification(json.value, scrubbing);
  return value === json.value ? body : new TextEncoder().encode(JSON.stringify(value));
}
