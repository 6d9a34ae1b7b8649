import type { NextRequest } from "next/server";
import { openView } from "@/app/open-view";
import { routeSearchParams } from "@/app/route-search-params";
import { volumeFile } from "@/app/volume/csv/volume-file";
import { getVolume } from "@/lib/queries/get-volume";

/** The chart of a page with the same filters. */
export async function GET(request: NextRequest): Promise<Response> {
  const view = await openView("/volume/csv", Promise.resolve(routeSearchParams(request)));
  return volumeFile(await getVolume(view.scope, view.selection, view.clock.now, view.filters));
}
