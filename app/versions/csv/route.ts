import type { NextRequest } from "next/server";
import { noteExport } from "@/app/note-export";
import { openToTokens } from "@/app/open-to-tokens";
import { openView } from "@/app/open-view";
import { routeSearchParams } from "@/app/route-search-params";
import { type CsvColumn, formatCsv } from "@/lib/csv";
import { listVersions, parseVersionSort, type VersionRow } from "@/lib/queries/list-versions";

/** The whole table of the page at the same address, as a file. */
export const GET = openToTokens("reports", async (request: NextRequest) => {
  const { filters, selection } = await openView("/versions/csv", routeSearchParams(request));
  const rows = await listVersions(selection, parseVersionSort(filters.sort));
  await noteExport(request, "versions");
  return new Response(formatCsv(COLUMNS, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="versions.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    },
  });
});

const COLUMNS: readonly CsvColumn<VersionRow>[] = [
  ["database", ({ database }) => database],
  ["application", ({ application }) => application],
  ["version", ({ version }) => version],
  ["reports", ({ reports }) => reports],
  ["reports in the period before", ({ reportsBefore }) => reportsBefore],
  ["groups", ({ groups }) => groups],
  ["new groups", ({ newGroups }) => newGroups],
  ["users", ({ users }) => users],
  ["first seen", ({ firstReceivedAt }) => firstReceivedAt],
  ["last seen", ({ lastReceivedAt }) => lastReceivedAt],
];
