import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { PASSWORD_LENGTH } from "@/lib/access/password";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** The OpenID Connect provider in credentials and in the address that it leads back to. */
export const OIDC_PROVIDER = "oidc";

const DAY_SECONDS = 86_400;

/**
 * How long a browser stays signed in. The end is fixed at the sign-in: to put it off, each page would
 * have to write, and pages cannot set cookies.
 */
const SESSION_DAYS = 30;

/**
 * better-auth on our tables. None of its routes is served: pages and actions call `api`, so that there
 * is no way in beside ours.
 */
function makeAuth(secret: string) {
  return betterAuth({
    appName: "Crashboard",
    baseURL: env.publicUrl,
    secret,
    database: prismaAdapter(db, { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      // Members are made by links only, see enter.ts.
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: { modelName: "member" },
    session: {
      fields: { userId: "memberId" },
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      disableSessionRefresh: true,
    },
    account: {
      modelName: "credential",
      fields: { userId: "memberId" },
      updateAccountOnSignIn: false,
    },
    // Removed members keep their row, by which better-auth would find them.
    databaseHooks: {
      session: { create: { before: async ({ userId }) => isLetIn(userId) } },
      account: {
        create: {
          before: async (account) =>
            (await isLetIn(account.userId)) && { data: { ...account, ...NO_TOKENS } },
        },
      },
    },
    advanced: { cookiePrefix: "crashboard", database: { generateId: () => randomUUID() } },
    plugins: [
      twoFactor({ schema: { twoFactor: { fields: { userId: "memberId" } } } }),
      genericOAuth({ config: env.oidc ? [oidcConfig(env.oidc)] : [] }),
    ],
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message) => log.error({ from: "better-auth" }, message),
    },
  });
}

/** What a provider gives to act in somebody's name there: nothing here does, so nothing is kept. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

async function isLetIn(memberId: string): Promise<boolean> {
  return (await db.member.count({ where: { id: memberId, removedAt: null } })) > 0;
}

/** Who has an account there and is no member stays outside: members come by invitation. */
function oidcConfig({ issuer, clientId, clientSecret, name }: NonNullable<typeof env.oidc>) {
  return {
    providerId: OIDC_PROVIDER,
    name,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ["openid", "email", "profile"],
    disableSignUp: true,
    disableImplicitSignUp: true,
    // Another provider may call somebody else the same.
    accountSubject: ({ profile }: { profile: { sub?: unknown } }) => `${issuer}#${profile.sub}`,
  };
}

declare global {
  var crashboardAuth: ReturnType<typeof makeAuth> | undefined;
}

/** @throws Error when this process was not told the secret that sessions are signed with */
export function auth(): ReturnType<typeof makeAuth> {
  if (env.authSecret === null) throw new Error("AUTH_SECRET is not set: start with npm start.");
  globalThis.crashboardAuth ??= makeAuth(env.authSecret);
  return globalThis.crashboardAuth;
}
