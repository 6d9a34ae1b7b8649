import { isIP } from "node:net";

/**
 * Where a request came from, as the last proxy before us says, or else the connection (Next notes it in
 * the same header); null when that is no address. Without a proxy the sender can choose what it says:
 * nothing may be allowed because of it.
 */
export function ipAddressOf(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? null : last;
}
