import pino from "pino";
import { env } from "@/lib/env";
import { redactor } from "@/lib/observe/redact";
import { currentRequestId } from "@/lib/observe/request-id";

/** Nobody should write these; where somebody does, nobody can read them. */
const SECRET_KEYS = ["authorization", "cookie", "token", "password"];

/** An error of the database may name its address, and one of a request its path. */
const redact = redactor([
  env.ingestToken,
  env.metricsToken,
  env.authSecret,
  env.personKey,
  env.admin?.password ?? null,
  env.oidc?.clientSecret ?? null,
  env.databaseUrl,
]);

/**
 * The only log. Never pass it a payload, a token or a user's data. What is written for a delivery has
 * the id of its request.
 */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.headers.${key}`]),
    censor: "[redacted]",
  },
  mixin: () => {
    const requestId = currentRequestId();
    return requestId === undefined ? {} : { requestId };
  },
  hooks: { streamWrite: redact },
  ...(env.logFormat === "pretty" && {
    transport: { target: "pino-pretty", options: { colorize: true, ignore: "pid,hostname" } },
  }),
});
