import { randomBytes } from "node:crypto";
import { getSessionCookie } from "better-auth/cookies";
import { type NextRequest, NextResponse } from "next/server";
import { problem } from "@/app/api/problem";
import { bearerToken } from "@/lib/access/bearer-token";
import { env } from "@/lib/env";
import { ADDRESS_HEADER, isOpenToAll, isOpenToTokens } from "@/lib/web/open-pages";
import { signInAddress } from "@/lib/web/return-address";
import { securityHeaders } from "@/lib/web/security-headers";

/**
 * Sends whoever has no session at all to the sign-in, refuses a script with a token what no token opens,
 * and gives each page its headers; Next puts the nonce of the policy on its own scripts. Whether a session
 * or a token is good, the page or route asks itself.
 */
export function proxy(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  const headers = securityHeaders({
    nonce: randomBytes(16).toString("base64"),
    isHttps: env.publicUrl.startsWith("https:"),
    formsTo: env.oidc ? new URL(env.oidc.issuer).origin : undefined,
    isDevelopment: process.env.NODE_ENV === "development",
  });
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  forwarded.set(ADDRESS_HEADER, pathname + search);
  const isScript = bearerToken(request.headers) !== null;
  if (isScript && !isOpenToTokens(pathname) && !isOpenToAll(pathname)) return NOT_FOR_TOKENS();
  const isStranger = getSessionCookie(request, { cookiePrefix: "crashboard" }) === null;
  // An action is let through: its own check answers in a way that the page understands.
  const isRead = request.method === "GET" || request.method === "HEAD";
  const response =
    isStranger && !isScript && isRead && !isOpenToAll(pathname)
      ? NextResponse.redirect(new URL(signInAddress(pathname + search), request.url))
      : NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

const NOT_FOR_TOKENS = () =>
  problem(
    403,
    "Not open to tokens",
    "A token opens the files of lists, groups and reports, and no page; the README lists them.",
  );

/** All but the webhook, whose answers are no pages, and files that are the same for everybody. */
export const config = {
  matcher: ["/((?!api/|_next/static/|_next/image).*)"],
};
