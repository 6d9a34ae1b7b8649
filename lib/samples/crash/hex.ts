/** Hex digits without prefix, at least `width` of them. */
export function hex(value: number, width = 1): string {
  return value.toString(16).padStart(width, "0");
}

/** A 64-bit address as cdb writes it: 00007ff6`1a2b3c4d. */
export function tick(value: number | string): string {
  const digits = typeof value === "number" ? hex(value, 16) : value.padStart(16, "0");
  return `${digits.slice(0, 8)}\`${digits.slice(8)}`;
}
