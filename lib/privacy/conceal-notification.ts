import { parseJson } from "@/lib/ingest/parse-json";
import { changeLeaves } from "@/lib/privacy/change-leaves";
import { textConcealer } from "@/lib/privacy/conceal-text";
import { personMarker } from "@/lib/privacy/person-hash";

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
  const mark = personMarker(concealment.key);
  const { namesThatStay } = concealment;
  const conceal = textConcealer({ mark, namesThatStay, values: personalValues(json) });
  return changeLeaves(json, (leaf, field) => {
    const text = String(leaf);
    if (field !== null && PERSONAL.test(field)) return text.trim() === "" ? leaf : mark(text);
    if (typeof leaf === "number" || (field !== null && PLACE.has(field))) return leaf;
    return field === "attributes" ? concealJson(text, concealment) : conceal(text);
  });
}

/** A text that is no notification, without people. */
export function concealText(text: string, { key, namesThatStay }: Concealment): string {
  return textConcealer({ mark: personMarker(key), namesThatStay, values: [] })(text);
}

/** BugSplat's REST API sends an object as a text of JSON. */
function concealJson(text: string, concealment: Concealment): string {
  const json = parseJson(new TextEncoder().encode(text));
  if (!json.ok || typeof json.value !== "object") return concealText(text, concealment);
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
