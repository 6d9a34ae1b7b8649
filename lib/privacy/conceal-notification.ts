import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import { textConcealer } from "@/lib/privacy/conceal-text";
import { personHasher } from "@/lib/privacy/person-hash";
import { personMark } from "@/lib/privacy/person-mark";

/** What concealing needs to know; it can be handed to another thread. */
export type Concealment = {
  /** PERSON_KEY */
  key: string;
  /** Names in paths that are nobody's, in small letters. */
  namesThatStay: string[];
};

/** What says where a report belongs stays as it is: it names no person. */
const PLACE = new Set(["database", "application", "version", "notificationType"]);

/** Fields, and attributes of a program's own, whose value is a person by their name. */
const PERSONAL = /^(?:user|user_?name|login|login_?name|e-?mail|ip_?address)$/i;

/**
 * The JSON value of a notification without its people: user, e-mail and IP address become their marks,
 * and every text of it is concealed, see `textConcealer`. Where nothing names anybody it is the very value.
 */
export function concealNotification(json: unknown, concealment: Concealment): unknown {
  const hash = personHasher(concealment.key);
  const mark = (value: string) => personMark(hash(value));
  const { namesThatStay } = concealment;
  const concealText = textConcealer({ mark, namesThatStay, values: personalValues(json) });
  return changeTexts(json, (text, field) => {
    if (field !== null && PLACE.has(field)) return text;
    if (field !== null && PERSONAL.test(field)) return text.trim() === "" ? text : mark(text);
    return field === "attributes" ? concealJson(text, concealment) : concealText(text);
  });
}

/** The bytes of a delivery without people; the very bytes where they name nobody. */
export function concealBody(body: Uint8Array, concealment: Concealment): Uint8Array {
  const json = parseJson(body);
  const concealed = concealJsonOrText(json, body, concealment);
  return concealed === null ? body : new TextEncoder().encode(concealed);
}

function concealJsonOrText(json: ParsedJson, body: Uint8Array, concealment: Concealment) {
  if (json.ok) {
    const concealed = concealNotification(json.value, concealment);
    return concealed === json.value ? null : JSON.stringify(concealed);
  }
  const text = new TextDecoder().decode(body);
  const concealed = concealNotification(text, concealment);
  return concealed === text || typeof concealed !== "string" ? null : concealed;
}

/** BugSplat's REST API sends an object as a text of JSON. */
function concealJson(text: string, concealment: Concealment): string {
  const json = parseJson(new TextEncoder().encode(text));
  if (!json.ok || typeof json.value !== "object") {
    const concealed = concealNotification(text, concealment);
    return typeof concealed === "string" ? concealed : text;
  }
  const concealed = concealNotification(json.value, concealment);
  return concealed === json.value ? text : JSON.stringify(concealed);
}

/** The texts that the notification itself says the person by. */
function personalValues(json: unknown): string[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [];
  return Object.entries(json)
    .filter(([field]) => PERSONAL.test(field))
    .flatMap(([, value]) => (typeof value === "string" ? [value] : []));
}

type ChangeText = (text: string, field: string | null) => string;

/** A value with each of its texts changed; whatever has no changed text in it is the very same. */
export function changeTexts(
  value: unknown,
  change: ChangeText,
  field: string | null = null,
): unknown {
  if (typeof value === "string") return change(value, field);
  if (typeof value === "number" && field !== null && PERSONAL.test(field)) {
    return change(String(value), field);
  }
  if (Array.isArray(value)) {
    const changed = value.map((item) => changeTexts(item, change));
    return changed.some((item, at) => item !== value[at]) ? changed : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const changed = Object.entries(value).map(([name, held]) => ({
    name,
    held,
    now: changeTexts(held, change, name),
  }));
  if (changed.every(({ held, now }) => held === now)) return value;
  return Object.fromEntries(changed.map(({ name, now }) => [name, now]));
}
