/** ``00007ff7`022e0000``, `0x10ee0ffff` → the digits alone. */
function hexDigits(address: string): string {
  return address.replaceAll("`", "").replace(/^0x/i, "").toLowerCase();
}

/** `0x0000000000000012` → `0x12`: a distance, which is read more easily without zeros in front. */
export function shortHex(distance: string): string {
  return distance.replace(/^0x0+(?=.)/i, "0x");
}

/** The range of a module whose end is the first address behind it. */
export function addressRange(start: string, end: string) {
  const range = { start: hexDigits(start), end: hexDigits(end) };
  return { ...range, address: `${range.start}-${range.end}` };
}

/** The range of a module whose end is its last address, as Breakpad and Apple write it. */
export function closedAddressRange(start: string, last: string) {
  const digits = hexDigits(last);
  const end = /^[\da-f]{1,16}$/.test(digits) ? (BigInt(`0x${digits}`) + 1n).toString(16) : digits;
  return addressRange(start, end.padStart(digits.length, "0"));
}
