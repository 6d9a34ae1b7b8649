import { randomBytes } from "node:crypto";

/** A number that nothing leads to, to be counted under instead: signed, of 64 bits. */
export function anyNumber(): bigint {
  return randomBytes(8).readBigInt64BE();
}
