import type { NextRequest } from "next/server";
import { problem } from "@/app/api/problem";
import { noteExport } from "@/app/note-export";
import { routeSearchParams } from "@/app/route-search-params";
import { viewer } from "@/app/viewer";
import { viewerScope } from "@/app/viewer-scope";
import { type ExportColumn, exportFormat } from "@/lib/export/export-format";
import { exportStream } from "@/lib/export/export-stream";
import { type Filters, parseFilters } from "@/lib/filters";
import { seesPeople } from "@/lib/privacy/disclosure";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";

/** Rows of one query: few enough to hold, and enough that a list of groups is not counted often. */
const PAGE = 1_000;

type Place = { cursor: string | null; limit: number };

type ExportedList<Row> = {
  /** What it is of, for the file's name: "reports", "group-1-42-reports". */
  name: string;
  columns: readonly ExportColumn<Row>[];
  /** Reads a part of the list that the page at the same address shows. */
  list: (
    selection: Selection,
    filters: Filters,
    place: Place,
  ) => Promise<{ rows: Row[]; nextCursor: string | null }>;
};

/**
 * The whole list of the page at the same address, as CSV or with `?format=ndjson`. A query that is
 * not understood is refused: the page says that it shows its reports without, a file could not.
 */
export async function sendExport<Row>(
  request: NextRequest,
  { name, columns, list }: ExportedList<Row>,
): Promise<Response> {
  const [clock, scope] = await Promise.all([viewer(), viewerScope()]);
  const filters = parseFilters(routeSearchParams(request), clock.timeZone);
  const query = readCondition(filters.q, { ...clock, seesPeople: seesPeople(scope) });
  if (!query.understood) {
    return problem(400, "The query is not understood", "Correct it on the page of the list first.");
  }
  await noteExport(request, name);
  const selection = await resolveSelection(scope, filters, clock, query.condition);
  const format = exportFormat(request.nextUrl.searchParams.get("format"));
  const readPage = (cursor: string | null) => list(selection, filters, { cursor, limit: PAGE });
  return new Response(exportStream({ format, columns, readPage }), {
    headers: {
      "content-type": format.type,
      "content-disposition": `attachment; filename="${name}-${fileTime(clock.now)}.${format.ending}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** "2026-11-24T2301Z", which every system allows in the name of a file. */
function fileTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace(":", "")}Z`;
}
