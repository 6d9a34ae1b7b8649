import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { noteExport } from "@/app/note-export";
import { openToTokens } from "@/app/open-to-tokens";
import { openView } from "@/app/open-view";
import { routeSearchParams } from "@/app/route-search-params";
import { viewerScope } from "@/app/viewer-scope";
import { volumeFile } from "@/app/volume/csv/volume-file";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { getVolume } from "@/lib/queries/get-volume";
import { selectGroup } from "@/lib/queries/selection";

/** The chart of a group's page with the same filters. */
export const GET = openToTokens(
  "reports",
  async (request: NextRequest, { params }: RouteContext<"/groups/[group]/volume/csv">) => {
    const key = parsePublicId((await params).group);
    const group = key && (await getGroup(await viewerScope(), key));
    if (!group) notFound();
    const view = await openView(`/groups/${group.id}/volume/csv`, routeSearchParams(request));
    const selection = selectGroup(view.selection, group.key);
    await noteExport(request, `group-${group.id}-volume`);
    return volumeFile(await getVolume(view.scope, selection, view.clock.now, view.filters));
  },
);
