import { formatQuantity } from "@/lib/format";
import { FIELD_MEANINGS } from "@/lib/ingest/field-meanings";
import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import { Payload } from "@/lib/ingest/payload";
import { type PayloadKind, payloadKind } from "@/lib/ingest/payload-kind";
import { type NotificationReading, readNotification } from "@/lib/ingest/read-notification";

/** How the bytes of a delivery are read, field by field; nothing is stored. */
export type ExplainedBody = {
  kind: PayloadKind | null;
  understood: boolean;
  problems: string[];
  /** In the order of the payload. */
  fields: ExplainedField[];
};

export type ExplainedField = {
  name: string;
  /** What it is taken for; null: a field that Crashboard does not know. */
  meaning: string | null;
  /** Its JSON, shortened. */
  sent: string;
  /** null: nothing was read from it. */
  read: string | Date | null;
  /** Why nothing was, in words. */
  problem: string | null;
};

/** More fields than these are not explained: real payloads have thirty. */
const MOST_FIELDS = 300;
const LONGEST = 300;

/** @param arrivedAt stands in for BugSplat's clock where that is missing */
export function explainBody(bytes: Uint8Array, arrivedAt: Date): ExplainedBody {
  const json = parseJson(bytes);
  return explainReading(json, readNotification(json, arrivedAt));
}

/** The same of what is read already. */
export function explainReading(json: ParsedJson, reading: NotificationReading): ExplainedBody {
  const value = json.ok ? json.value : null;
  return {
    kind: payloadKind(value),
    understood: reading.understood,
    problems: reading.problems,
    fields: explainFields(value),
  };
}

function explainFields(value: unknown): ExplainedField[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).slice(0, MOST_FIELDS).map(explainField);
}

function explainField([name, sent]: [string, unknown]): ExplainedField {
  const known = isKnown(name);
  const shown = { name, meaning: known ? FIELD_MEANINGS[name] : null, sent: shortJson(sent) };
  if (!known) return { ...shown, read: null, problem: null };
  const reading = Payload.shape[name].safeParse(sent);
  return reading.success
    ? { ...shown, read: inWords(name, reading.data), problem: null }
    : { ...shown, read: null, problem: reading.error.issues[0]?.message ?? "cannot be read" };
}

function isKnown(name: string): name is keyof typeof FIELD_MEANINGS {
  return Object.hasOwn(FIELD_MEANINGS, name);
}

function inWords(name: string, value: unknown): string | Date | null {
  if (value === undefined || value === "") return null;
  if (value instanceof Date) return value;
  if (name === "reportXml" || name === "debugOutput") {
    return formatQuantity(String(value).length, "character");
  }
  if (Array.isArray(value))
    return value.length === 0 ? null : formatQuantity(value.length, "frame");
  if (typeof value === "object" && value !== null) {
    const { length } = Object.keys(value);
    return length === 0 ? null : formatQuantity(length, "attribute");
  }
  return shortened(String(value));
}

function shortJson(value: unknown): string {
  // Of megabytes only the beginning is written again.
  const beginning = typeof value === "string" ? value.slice(0, LONGEST + 1) : value;
  return shortened(JSON.stringify(beginning) ?? "");
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
