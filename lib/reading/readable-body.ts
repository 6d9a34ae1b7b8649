import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import {
  type Concealment,
  concealNotification,
  concealText,
} from "@/lib/privacy/conceal-notification";

/** The bytes of a delivery, and how its people are taken out of it first; null: not at all. */
export type ReadableBody = { body: Uint8Array; concealment: Concealment | null };

type Opened = {
  json: ParsedJson;
  /** As it arrived; without people it is JSON written anew. */
  text: () => string;
};

/** Reads a body as JSON, without its people where these are not to be seen. */
export function openBody({ body, concealment }: ReadableBody): Opened {
  const json = parseJson(body);
  const text = () => new TextDecoder().decode(body);
  if (!json.ok || concealment === null) return { json, text };
  const value = concealNotification(json.value, concealment);
  if (value === json.value) return { json, text };
  return { json: { ok: true, value }, text: () => JSON.stringify(value) };
}

/** The bytes that may be shown; the very bytes where they name nobody. */
export function readableBytes({ body, concealment }: ReadableBody): Uint8Array {
  if (concealment === null) return body;
  const received = new TextDecoder().decode(body);
  const { json, text } = openBody({ body, concealment });
  const shown = json.ok ? text() : concealText(received, concealment);
  return shown === received ? body : new TextEncoder().encode(shown);
}
