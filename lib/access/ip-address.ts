import { isIP, isIPv6 } from "node:net";

/** How a socket that listens on both writes an address of IPv4: ::ffff:192.0.2.1 */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * Where a request came from, as the last proxy before us says, or else the connection (Next notes it in
 * the same header); null when that is no address. Without a proxy the sender can choose what it says:
 * nothing may be allowed because of it.
 */
export function ipAddressOf(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(MAPPED, "");
  return isIP(address) === 0 ? null : address;
}

/** What one sender has: an address of IPv4, or the first half of one of IPv6, its /64. */
export function networkOf(ipAddress: string): string {
  if (!isIPv6(ipAddress)) return ipAddress;
  const [before = [], after = []] = ipAddress
    .split("::")
    .map((half) => half.split(":").filter((group) => group !== ""));
  const left = Math.max(0, 8 - before.length - after.length);
  const zeros = Array.from({ length: left }, () => "0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
