import { z } from "zod";
import { readInstant } from "@/lib/ingest/instant";
import { storableText } from "@/lib/report/storable-text";

/** Longest name of a database, application or version: all three stand in unique indexes. */
export const NAME_LENGTH = 300;
const LINE_LENGTH = 4_000;

const absentWhenNull = (value: unknown) => (value === null ? undefined : value);

const TextOrNumber = z.union(
  [z.string(), z.number().transform(String), z.boolean().transform(String)],
  { error: "is not a text" },
);

/** A text of any kind; absent, null and empty are one. Longer ones are whole in the body only. */
const text = (length: number) =>
  z.preprocess(
    absentWhenNull,
    TextOrNumber.default("").transform((value) => storableText(value.trim().slice(0, length))),
  );

const name = text(NAME_LENGTH);
const line = text(LINE_LENGTH);

/** Report XML and debugger text: kept to the character, so that line numbers stay true. */
const document = z.preprocess(absentWhenNull, TextOrNumber.default("").transform(storableText));

/** An id as BugSplat sends it: a number in the documented webhook, a numeric string elsewhere. */
const Id = z
  .union([z.number(), z.string()], { error: "is not a whole number" })
  .transform((value, context) => {
    const exact = typeof value === "string" || Number.isSafeInteger(value);
    const digits = exact ? String(value).trim() : "";
    if (/^\d{1,18}$/.test(digits)) return BigInt(digits);
    context.addIssue({ code: "custom", message: "is not a whole number" });
    return z.NEVER;
  });

const absentWhenEmpty = (value: unknown) => (value === null || value === "" ? undefined : value);
const optionalId = z.preprocess(absentWhenEmpty, Id.optional());

/** crashTypeId: the column is a 32-bit integer. */
const optionalType = z.preprocess(
  absentWhenEmpty,
  Id.refine((value) => value <= 2_147_483_647n, "is too large")
    .transform(Number)
    .optional(),
);

const Instant = z
  .union([z.string(), z.number()], { error: "is not a date" })
  .transform((value, context) => {
    const instant = readInstant(value);
    if (instant) return instant;
    context.addIssue({ code: "custom", message: "is not a date that we can read" });
    return z.NEVER;
  });
const optionalInstant = z.preprocess(absentWhenEmpty, Instant.optional());

/** V3 sends an object; BugSplat's REST API sends the same object as a string of JSON. */
const Attributes = z.preprocess(
  parsedIfJson,
  z
    .record(z.string(), z.unknown(), { error: "is not an object" })
    .transform(storableValues)
    .default({}),
);

/** Real ones have hundreds of frames; the rest of an endless one is in the body only. */
const CALLSTACK_LENGTH = 10_000;

const Callstack = z.preprocess(
  absentWhenEmpty,
  z
    .array(z.unknown(), { error: "is not a list" })
    .transform((frames) => frames.slice(0, CALLSTACK_LENGTH))
    .default([]),
);

/** Values that are no text become their JSON, which escapes what cannot be stored. */
function storableValues(attributes: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(attributes).map(([name, value]) => [
    storableText(name),
    typeof value === "string" ? storableText(value) : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}

function parsedIfJson(value: unknown): unknown {
  // PHP writes an empty object as an empty list.
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (typeof value !== "string") return absentWhenNull(value);
  try {
    return value.trim() === "" ? undefined : JSON.parse(value);
  } catch {
    return value;
  }
}

/**
 * BugSplat's notification in all of its documented generations (V1a 2023-08, V1b 2024-04, V2
 * 2025-03, V3 2026-01), from the history of BugSplat's page on webhooks. Only `database` and `id`
 * are needed to tell reports apart; unknown fields stay in the delivery's body.
 */
export const Payload = z.looseObject(
  {
    database: z
      .string({ error: ({ input }) => (input == null ? "is missing" : "is not a text") })
      .transform((value) => storableText(value).trim())
      .pipe(z.string().min(1, "is empty").max(NAME_LENGTH, "is too long")),
    id: z.preprocess(
      absentWhenEmpty,
      z
        .unknown()
        .refine((value) => value !== undefined, "is missing")
        .pipe(Id),
    ),
    notificationType: name,

    stackKeyId: optionalId,
    stackKeyName: line,
    parentStackKeyId: name,
    stackId: optionalId,
    mfa: line,
    hash: line,
    callstack: Callstack,

    application: name,
    version: name,
    crashTypeId: optionalType,
    crashType: name,
    platform: name,

    exceptionCode: line,
    exceptionMessage: line,
    received: optionalInstant,
    crashTime: optionalInstant,

    key: line,
    user: line,
    email: line,
    ipAddress: name,
    userDescription: line,
    attributes: Attributes,
    crashFileUrl: document,

    reportXml: document,
    debugOutput: document,
  },
  { error: "The body is not a JSON object." },
);

export type Payload = z.output<typeof Payload>;
