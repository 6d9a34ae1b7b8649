import type { NextRequest } from "next/server";
import { z } from "zod";
import { routeSearchParams } from "@/app/route-search-params";
import { viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { findAccess } from "@/lib/access/access";
import { readerScope } from "@/lib/access/viewer-scope";
import { parseFilters } from "@/lib/filters";
import type { NotedChange } from "@/lib/live/changed-groups";
import { liveEvents } from "@/lib/live/live-events";
import { streamOf } from "@/lib/live/stream-of";
import { countChangedGroups } from "@/lib/queries/count-changed-groups";

const Since = z.coerce.number().int().min(0).max(8.64e15);

/** How many groups of the list that the address describes change, as server-sent events. */
export async function GET(request: NextRequest): Promise<Response> {
  await signedIn();
  const since = Since.safeParse(request.nextUrl.searchParams.get("since"));
  // What asks for no stream would wait for ever for its end.
  if (!since.success || !request.headers.get("accept")?.includes("text/event-stream")) {
    return new Response("This address is a stream of server-sent events.\n", { status: 406 });
  }
  const { timeZone } = await viewer();
  const filters = parseFilters(routeSearchParams(request), timeZone);
  const ofReports = request.nextUrl.searchParams.get("rows") === "reports";
  const headers = new Headers(request.headers);
  const count = async (changes: NotedChange[]) => {
    const access = await findAccess(headers);
    if (access === null) return null;
    const clock = { now: new Date(), timeZone };
    return countChangedGroups(readerScope(access), { filters, clock, ofReports }, changes);
  };
  const stream = streamOf(
    (signal) => liveEvents({ since: since.data, count, signal }),
    request.signal,
  );
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressed, an event would wait until there are more of them.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
