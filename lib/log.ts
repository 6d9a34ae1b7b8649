import pino from "pino";
import { env } from "@/lib/env";

/** The only log. Never pass it a payload, a token or a user's data. */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  ...(env.logFormat === "pretty" && {
    transport: { target: "pino-pretty", options: { colorize: true, ignore: "pid,hostname" } },
  }),
});
