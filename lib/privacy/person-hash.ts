import { createHash, createHmac } from "node:crypto";
import { personMark, readPersonMark } from "@/lib/privacy/person-mark";

/**
 * Makes the number that stands for a person: from a name, an e-mail or an IP address the first 8 bytes of
 * HMAC-SHA256 (RFC 2104) under the installation's key, of the first 8 bytes of the SHA-256 of the value in
 * small letters; signed, as PostgreSQL's bigint. Without the key nobody can find out by trying whose hash
 * one is. The inner hash is what older versions stored, so that theirs can be hashed too, see
 * `rekeyPeople`. The mark of a hash has that hash.
 */
export type PersonHasher = (value: string) => bigint;

/** @param key PERSON_KEY */
export function personHasher(key: string): PersonHasher {
  return (value) => {
    const said = value.trim().toLowerCase();
    return readPersonMark(said) ?? keyed(key, createHash("sha256").update(said).digest());
  };
}

/** Makes the mark of a person from a name or an address. */
export function personMarker(key: string): (value: string) => string {
  const hash = personHasher(key);
  return (value) => personMark(hash(value));
}

/** The number that takes the place of one that an older version has stored. */
export function rekeyed(key: string, unkeyed: bigint): bigint {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(unkeyed);
  return keyed(key, bytes);
}

type Said = { user: string; email: string; ipAddress: string };

/** Who crashed: by the user's name, else the e-mail, else the IP address; null when none is said. */
export function userHash({ user, email, ipAddress }: Said, hash: PersonHasher): bigint | null {
  const said = user || email || ipAddress;
  return said === "" ? null : hash(said);
}

function keyed(key: string, bytes: Buffer): bigint {
  return createHmac("sha256", key).update(bytes.subarray(0, 8)).digest().readBigInt64BE();
}
