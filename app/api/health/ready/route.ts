import { connection } from "next/server";
import { readReadiness } from "@/lib/health/readiness";

/** The process can serve: its database is reachable and migrated, and it is not shutting down. */
export async function GET(): Promise<Response> {
  await connection();
  const { ready, problems } = await readReadiness();
  return Response.json(
    { status: ready ? "ready" : "not ready", problems },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
