import type { Module } from "@/lib/report/report";

/** Where a module was loaded; `end` is the first address behind it. */
export interface AddressRange {
  start: bigint;
  end: bigint;
}

/** `01320000-01457000`, `00007ff6`00000000-00007ff6`00020000`, `0x104964000 - 0x1051fffff` */
const RANGE = /^(?:0x)?([\da-f`]{1,17})\s*-\s*(?:0x)?([\da-f`]{1,17})$/i;

/** Null for a module without a range, as one that is `unloaded`, or one whose end lies before its start. */
export function addressRange({
  address,
  start,
  end,
}: Pick<Module, "address" | "start" | "end">): AddressRange | null {
  const [, first, last] = RANGE.exec(address ?? "") ?? RANGE.exec(`${start}-${end}`) ?? [];
  if (!first || !last) return null;
  const range = { start: readAddress(first), end: readAddress(last) };
  return range.end > range.start ? range : null;
}

function readAddress(digits: string): bigint {
  return BigInt(`0x${digits.replaceAll("`", "") || "0"}`);
}
