import type { NextRequest } from "next/server";
import { problem } from "@/app/api/problem";
import { Gone } from "@/app/gone";
import type { ApiScope } from "@/lib/access/api-scope";
import { bearerToken } from "@/lib/access/bearer-token";
import { underToken } from "@/lib/access/current-token";
import { enterByToken } from "@/lib/access/enter-by-token";
import { ipAddressOf } from "@/lib/access/ip-address";

type Handler<Context> = (request: NextRequest, context: Context) => Promise<Response>;

/**
 * A route that scripts read with an API token of this scope, and members as ever. Its address has to stand
 * in `isOpenToTokens` too: `proxy.ts` refuses every other one to whoever brings a token.
 */
export function openToTokens<Context>(
  scope: ApiScope,
  handler: Handler<Context>,
): Handler<Context> {
  return async (request, context) => {
    const token = bearerToken(request.headers);
    if (token === null) return handler(request, context);
    const ipAddress = ipAddressOf(request.headers);
    const entered = await enterByToken(token, { scope, ipAddress });
    switch (entered.outcome) {
      case "entered":
        return underToken(entered.access, () => handler(request, context)).catch(tellGone);
      case "unknown":
        return UNKNOWN();
      case "too-often":
        return tooOften(entered.waitSeconds);
      case "lacks-scope":
        return lacksScope(scope, entered.scopes);
    }
  };
}

const UNKNOWN = () =>
  problem(
    401,
    "Unknown token",
    "The token is not known, or not any more. An owner makes another one under Settings, API tokens.",
    { "www-authenticate": "Bearer" },
  );

function tooOften(waitSeconds: number): Response {
  return problem(
    429,
    "Too many unknown tokens",
    "Too many unknown tokens came from this address. Give the script another token, then wait.",
    { "retry-after": String(waitSeconds) },
  );
}

function lacksScope(scope: ApiScope, scopes: readonly ApiScope[]): Response {
  return problem(
    403,
    "The token lacks a scope",
    `This address takes a token with the scope "${scope}"; this one has ${scopes.map((one) => `"${one}"`).join(", ")}.`,
    { "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"` },
  );
}

function tellGone(error: unknown): Response {
  if (!(error instanceof Gone)) throw error;
  return problem(
    410,
    "Gone",
    "What this address led to was removed by the limits under Settings, Retention.",
  );
}
