import { createHash, timingSafeEqual } from "node:crypto";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { problem } from "@/app/api/problem";
import { bearerToken } from "@/lib/access/bearer-token";
import { env } from "@/lib/env";
import { writeMetrics } from "@/lib/observe/write-metrics";

/** What this process counts and measures, for Prometheus; there only with METRICS_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  if (env.metricsToken === null) notFound();
  const given = bearerToken(request.headers);
  if (given === null || !isSame(given, env.metricsToken)) return UNKNOWN_TOKEN();
  const { type, text } = await writeMetrics();
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}

/** In the same time whatever is wrong with it; hashes have one length. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const UNKNOWN_TOKEN = () =>
  problem(
    401,
    "Unknown token",
    'The metrics are told to whoever sends "Authorization: Bearer" and the METRICS_TOKEN.',
    { "www-authenticate": "Bearer" },
  );
