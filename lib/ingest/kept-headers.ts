import type { IncomingHttpHeaders } from "node:http";

/** Headers as they are kept with a delivery: by name, in small letters. */
export type KeptHeaders = Record<string, string>;

/** These say how and from where a notification came, and never hold a secret. */
const HARMLESS = new Set([
  "accept",
  "accept-encoding",
  "cf-connecting-ip",
  "cf-ray",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "expect",
  "host",
  "traceparent",
  "transfer-encoding",
  "user-agent",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  "x-request-id",
]);

const MOST_HEADERS = 50;
const NAME_LENGTH = 100;
const VALUE_LENGTH = 500;

/**
 * The headers of a delivery, without what may be a secret: of those that are not known to be harmless
 * only the length is kept, since nobody can take back what a database has once held.
 */
export function keptHeaders(headers: IncomingHttpHeaders): KeptHeaders {
  const kept = Object.entries(headers)
    .slice(0, MOST_HEADERS)
    .map(([name, value]) => [name.slice(0, NAME_LENGTH), keptValue(name, String(value))]);
  return Object.fromEntries(kept);
}

function keptValue(name: string, value: string): string {
  if (HARMLESS.has(name)) return value.slice(0, VALUE_LENGTH).replaceAll("\0", "");
  return `•••• (${value.length} characters)`;
}
