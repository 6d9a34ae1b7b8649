import { randomBytes } from "node:crypto";
import { userHash } from "@/lib/report/user-hash";

/** The number under which reports are counted whose user, or else e-mail or IP address, is the value. */
export function personNumber(value: string): bigint {
  return userHash({ user: value, email: "", ipAddress: "" }) ?? 0n;
}

/** The same in a few letters, to name in a log who was looked for without saying it. */
export function personMark(value: string): string {
  return `person ${BigInt.asUintN(64, personNumber(value)).toString(16).padStart(16, "0")}`;
}

/** A number that nothing leads to, to be counted under instead: signed, of 64 bits. */
export function anyNumber(): bigint {
  return randomBytes(8).readBigInt64BE();
}
