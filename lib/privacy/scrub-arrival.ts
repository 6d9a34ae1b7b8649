import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import { log } from "@/lib/log";
import { knownRules } from "@/lib/privacy/known-rules";
import { personKey } from "@/lib/privacy/person-key";
import { DEFAULT_RULES, type PrivacyRules } from "@/lib/privacy/privacy-rules";
import { type Scrubbing, scrubNotification } from "@/lib/privacy/scrub-notification";
import { read } from "@/lib/reading/read";

/** The bytes of a notification, and what they say as JSON. */
export type ReadArrival = { body: Uint8Array; json: ParsedJson };

/** The same once it is scrubbed, and the rules of the database that it names. */
export type ScrubbedArrival = ReadArrival & { rules: PrivacyRules };

/** Texts as long as this are left out of what cannot be scrubbed in time. */
const LONG = 10_000;

/**
 * A notification without what its database does not keep. While the rules cannot be known (PostgreSQL has
 * been away since the start) it stays as it is, and is scrubbed when it comes out of the spool.
 */
export async function scrubArrival(arrival: ReadArrival): Promise<ScrubbedArrival> {
  const rules = await rulesFor(arrival.json);
  const scrubbing = scrubbingBy(rules);
  if (scrubbing === null || !arrival.json.ok) return { ...arrival, rules };
  try {
    const body = await read({ name: "scrubbed", input: { body: arrival.body, scrubbing } });
    const json = body === arrival.body ? arrival.json : parseJson(body);
    return { body, json, rules };
  } catch (error) {
    // Whatever it was, the rest of the delivery is kept.
    log.error({ err: error }, "a delivery could not be scrubbed: its long texts are left out");
    return { ...written(withoutLongTexts(arrival.json.value), scrubbing), rules };
  }
}

/** What of a notification is to be taken out before it is read; null: nothing. */
function scrubbingBy({ personalData, namesThatStay, scrubbed }: PrivacyRules): Scrubbing | null {
  const isHashOnly = personalData === "hash-only";
  if (!isHashOnly && scrubbed.length === 0) return null;
  return {
    concealment: isHashOnly ? { key: personKey(), namesThatStay } : null,
    patterns: scrubbed,
  };
}

/** What is decided for the database that a value of JSON names. */
export async function rulesFor(json: ParsedJson): Promise<PrivacyRules> {
  const name = json.ok ? databaseName(json.value) : null;
  if (name === null) return DEFAULT_RULES;
  try {
    return (await knownRules()).byName.get(name) ?? DEFAULT_RULES;
  } catch (error) {
    log.warn({ err: error }, "what is decided about personal data is not known yet");
    return DEFAULT_RULES;
  }
}

function databaseName(json: unknown): string | null {
  if (typeof json !== "object" || json === null || !("database" in json)) return null;
  return typeof json.database === "string" ? json.database.trim() : null;
}

function withoutLongTexts(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => (JSON.stringify(value) ?? "").length < LONG),
  );
}

function written(json: unknown, scrubbing: Scrubbing): ReadArrival {
  const value = scrubNotification(json, scrubbing);
  const body = new TextEncoder().encode(JSON.stringify(value));
  return { body, json: { ok: true, value } };
}
