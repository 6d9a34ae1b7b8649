import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { Email, Password } from "@/lib/access/password";
import { StartProblem } from "@/lib/start-problem";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const LOG_FORMATS = ["pretty", "json"] as const;

const oneOf = (values: readonly string[]) => `must be one of ${values.join(", ")}`;

// The messages go on from the variable's name. Those of secrets never show the value.
const Variables = z
  .object({
    DATABASE_URL: z
      .string()
      .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), {
        error:
          "must be an address like postgresql://USER:PASSWORD@HOST:5432/DATABASE, with special characters of the password written as %XX",
      })
      .refine((url) => !URL.canParse(url) || isDefaultSchema(new URL(url)), {
        error:
          'may name no schema but public: Crashboard keeps its tables there. Remove "schema=" and use a database of its own',
      })
      .optional(),
    DATA_DIR: z.string().default(".data"),
    HOST: z
      .string()
      .regex(/^[^\s/]+$/, "must be a host name or an address, without http:// and port")
      .default("127.0.0.1"),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, "must be a whole number from 1 to 65535")
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535, "must be a whole number from 1 to 65535")
      .optional(),
    PUBLIC_URL: z
      .string()
      .refine((url) => /^https?:\/\/[^?#]+$/.test(url) && URL.canParse(url), {
        error: "must be an address like https://crashes.example.com",
      })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    INGEST_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,200}$/, {
        error:
          "must be 16 to 200 letters, digits, - or _ (a good one: openssl rand -hex 32), because it is a secret and a part of an address",
      })
      .optional(),
    INGEST_RATE_LIMIT: z
      .string()
      .regex(/^\d{1,7}$/, "must be a whole number of deliveries a minute; 0 is no limit")
      .transform(Number)
      .default(3_000),
    METRICS_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,200}$/, {
        error: "must be 16 to 200 letters, digits, - or _ (a good one: openssl rand -hex 32)",
      })
      .optional(),
    SPOOL_LIMIT_MB: z
      .string()
      .regex(/^\d{1,8}$/, "must be a whole number of megabytes, 0 for no spool")
      .default("1024")
      .transform(Number),
    AUTH_SECRET: z
      .string()
      .regex(/^\S{32,200}$/, {
        error:
          "must be 32 to 200 characters without spaces (a good one: openssl rand -hex 32), because sessions are signed with it",
      })
      .optional(),
    PERSON_KEY: z
      .string()
      .regex(/^\S{32,200}$/, {
        error:
          "must be 32 to 200 characters without spaces (a good one: openssl rand -hex 32), because people are hashed with it",
      })
      .optional(),
    OIDC_ISSUER: z
      .url({ protocol: /^https?$/, error: "must be an address like https://login.example.com" })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60, "must have at most 60 letters").default("single sign-on"),
    ADMIN_EMAIL: Email.optional(),
    ADMIN_PASSWORD: Password.optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, oneOf(LOG_LEVELS)).default("info"),
    LOG_FORMAT: z.enum(LOG_FORMATS, oneOf(LOG_FORMATS)).optional(),
  })
  .refine((set) => (set.ADMIN_EMAIL === undefined) === (set.ADMIN_PASSWORD === undefined), {
    path: ["ADMIN_EMAIL"],
    error: "and ADMIN_PASSWORD make the first account together: set both, or none of them",
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      new Set([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].map((one) => one === undefined))
        .size === 1,
    {
      path: ["OIDC_ISSUER"],
      error:
        "needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, and they need it: set all, or none of them",
    },
  );

/** Every setting of Crashboard; the meaning of each variable is in README.md. */
export type Env = {
  /** null: the embedded database is used. */
  databaseUrl: string | null;
  /** An absolute path. */
  dataDir: string;
  host: string;
  port: number;
  /** False when nobody set PORT: then another port may be taken instead. */
  portIsSet: boolean;
  /** What people and BugSplat reach it by; without a slash at the end. */
  publicUrl: string;
  /** null: the token that was made at the first start is used. */
  ingestToken: string | null;
  /** Deliveries a minute of each token; 0: no limit. */
  ingestRateLimit: number;
  /** null: there are no metrics. */
  metricsToken: string | null;
  /** What sessions are signed with; null: the one that was made at the first start is used. */
  authSecret: string | null;
  /** What people are hashed with; null: the one that was made at the first start is used. */
  personKey: string | null;
  /** An OpenID Connect provider that members can sign in with; null: there is none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** The first owner; null: whoever opens the set-up link. */
  admin: { email: string; password: string } | null;
  /** How much may wait in the spool while the database is away. */
  spoolLimitMb: number;
  logLevel: (typeof LOG_LEVELS)[number];
  logFormat: (typeof LOG_FORMATS)[number];
};

/**
 * Reads and checks the settings; an empty variable counts as unset.
 * @throws StartProblem with one sentence for each bad value
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.entries(source).filter(([, value]) => value?.trim());
  const read = Variables.safeParse(
    Object.fromEntries(filled.map(([name, value]) => [name, value?.trim()])),
  );
  if (!read.success) {
    const sentences = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
    throw new StartProblem(
      `${[...new Set(sentences)].join("\n")}\nIt is set in the environment or in the file .env; change it there, or remove it for the default.`,
    );
  }
  const { HOST, PORT = 3000, ADMIN_EMAIL: email, ADMIN_PASSWORD: password, ...rest } = read.data;
  return {
    databaseUrl: rest.DATABASE_URL ?? null,
    dataDir: resolve(rest.DATA_DIR),
    host: HOST,
    port: PORT,
    portIsSet: read.data.PORT !== undefined,
    publicUrl: rest.PUBLIC_URL ?? `http://${reachableHost(HOST)}:${PORT}`,
    ingestToken: rest.INGEST_TOKEN ?? null,
    ingestRateLimit: rest.INGEST_RATE_LIMIT,
    metricsToken: rest.METRICS_TOKEN ?? null,
    authSecret: rest.AUTH_SECRET ?? null,
    personKey: rest.PERSON_KEY ?? null,
    oidc: readOidc(rest),
    admin: email !== undefined && password !== undefined ? { email, password } : null,
    spoolLimitMb: rest.SPOOL_LIMIT_MB,
    logLevel: rest.LOG_LEVEL,
    logFormat: rest.LOG_FORMAT ?? (process.stdout.isTTY ? "pretty" : "json"),
  };
}

function readOidc({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: Pick<
  z.infer<typeof Variables>,
  "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_NAME"
>): Env["oidc"] {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name };
}

/** What a browser on this machine calls the host that we listen on; ready to stand in a URL. */
export function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function isDefaultSchema(url: URL): boolean {
  return (url.searchParams.get("schema") ?? "public") === "public";
}

// What the environment already has wins over the file.
if (existsSync(".env")) process.loadEnvFile();

/** The settings of this process. Importing it throws a StartProblem when one of them is bad. */
export const env: Env = readEnv(process.env);
