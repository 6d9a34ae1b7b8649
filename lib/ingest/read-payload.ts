import type { z } from "zod";
import { Payload } from "@/lib/ingest/payload";

/** The fields without which a report could not be told from another: no guess is made for them. */
const IDENTITY = new Set<PropertyKey>(["database", "id"]);

export type PayloadReading =
  | { understood: true; payload: Payload; problems: string[] }
  | { understood: false; problems: string[] };

/**
 * Reads the JSON value of a delivery. A field that cannot be read is left out and named in
 * `problems`; only a missing or unreadable `database` or `id` makes the whole not understood.
 */
export function readPayload(json: unknown): PayloadReading {
  const first = Payload.safeParse(json);
  if (first.success) return { understood: true, payload: first.data, problems: [] };

  const problems = first.error.issues.map(inWords);
  const unreadable = first.error.issues.map((issue) => issue.path[0]);
  if (!isObject(json) || unreadable.some((field) => field === undefined || IDENTITY.has(field))) {
    return { understood: false, problems };
  }
  const readable = Object.entries(json).filter(([field]) => !unreadable.includes(field));
  const second = Payload.safeParse(Object.fromEntries(readable));
  return second.success
    ? { understood: true, payload: second.data, problems }
    : { understood: false, problems: second.error.issues.map(inWords) };
}

function isObject(json: unknown): json is object {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function inWords(issue: z.core.$ZodIssue): string {
  const [field] = issue.path;
  return field === undefined ? issue.message : `The field "${String(field)}" ${issue.message}.`;
}
