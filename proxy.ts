import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { securityHeaders } from "@/lib/web/security-headers";

/** Gives each page its headers; Next puts the nonce of the policy on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const headers = securityHeaders({
    nonce: randomBytes(16).toString("base64"),
    isHttps: env.publicUrl.startsWith("https:"),
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** All but the webhook, whose answers are no pages, and files that are the same for everybody. */
export const config = {
  matcher: ["/((?!api/|_next/static/|_next/image).*)"],
};
