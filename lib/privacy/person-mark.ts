/** Crockford's base 32: no letter that is taken for another or for a digit. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 13;
const PREFIX = "person-";
const MARK = new RegExp(`^${PREFIX}([0-9a-f][${DIGITS}]{${LENGTH - 1}})$`);

/**
 * A hash of a person as pages show it in the place of a name, an address of mail or of IP:
 * `person-1c3f9k2m7q0xz`. It takes the place of the value in what is stored, too, where no value may be.
 */
export function personMark(hash: bigint): string {
  let rest = BigInt.asUintN(64, hash);
  let digits = "";
  for (let at = 0; at < LENGTH; at += 1) {
    digits = DIGITS[Number(rest & 31n)] + digits;
    rest >>= 5n;
  }
  return PREFIX + digits;
}

/** The hash that a mark stands for; null for any other text. */
export function readPersonMark(text: string): bigint | null {
  const digits = MARK.exec(text)?.[1];
  if (digits === undefined) return null;
  let hash = 0n;
  for (const digit of digits) hash = (hash << 5n) | BigInt(DIGITS.indexOf(digit));
  return BigInt.asIntN(64, hash);
}
