import type { NextRequest } from "next/server";
import { noteExport } from "@/app/note-export";
import { openToTokens } from "@/app/open-to-tokens";
import { openView } from "@/app/open-view";
import { routeSearchParams } from "@/app/route-search-params";
import { volumeFile } from "@/app/volume/csv/volume-file";
import { getVolume } from "@/lib/queries/get-volume";

/** The chart of a page with the same filters. */
export const GET = openToTokens("reports", async (request: NextRequest) => {
  const view = await openView("/volume/csv", routeSearchParams(request));
  await noteExport(request, "volume");
  return volumeFile(await getVolume(view.scope, view.selection, view.clock.now, view.filters));
});
