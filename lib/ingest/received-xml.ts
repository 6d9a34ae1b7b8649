import { z } from "zod";
import { parseJson } from "@/lib/ingest/parse-json";

const WithXml = z.object({ reportXml: z.string() });

/** The report XML of a notification, to the letter as it was sent; null when it has none. */
export function receivedXml(notification: Uint8Array): string | null {
  const json = parseJson(notification);
  const read = WithXml.safeParse(json.ok ? json.value : null);
  return read.success ? read.data.reportXml : null;
}
