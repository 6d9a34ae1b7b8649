import { env } from "@/lib/env";
import { personHasher, personMarker } from "@/lib/privacy/person-hash";

/** What people are hashed with, the same for every instance and for ever; it is not in the database. */
export function personKey(): string {
  if (env.personKey === null) throw new Error("PERSON_KEY is not set: start with npm start.");
  return env.personKey;
}

/** The number of a person in this installation. */
export function hashPerson(value: string): bigint {
  return personHasher(personKey())(value);
}

/** A value that names a person, as its mark; nothing stays nothing. */
export function markPerson(value: string): string {
  return value === "" ? "" : personMarker(personKey())(value);
}
