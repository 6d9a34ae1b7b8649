import { notFound } from "next/navigation";
import { Frame } from "@/app/frame";
import { undoBulk } from "@/app/groups/bulk/change-in-bulk";
import { openView } from "@/app/open-view";
import { readQuery } from "@/app/route-search-params";
import { viewerScope, viewerTriageScope } from "@/app/viewer-scope";
import { BulkEntry } from "@/components/bulk/bulk-entry";
import { parseFilters } from "@/lib/filters";
import { getBulk } from "@/lib/triage/bulk/get-bulk";
import { listBulkGroups } from "@/lib/triage/bulk/list-bulk-groups";
import { maySeeBulk } from "@/lib/triage/bulk/may-see-bulk";

/** More are in the file of no page: each has its line in the history of its group. */
const SHOWN = 200;

export async function generateMetadata({ params }: PageProps<"/groups/bulk/[bulk]">) {
  return { title: `Bulk change ${(await params).bulk.slice(0, 18)}` };
}

export default async function BulkPage({ params, searchParams }: PageProps<"/groups/bulk/[bulk]">) {
  const { bulk: text } = await params;
  const id = /^\d{1,18}$/.test(text) ? BigInt(text) : notFound();
  const bulk = (await getBulk(await viewerScope(), id)) ?? notFound();
  const view = await openView(`/groups/bulk/${bulk.id}`, searchParams);
  const mayUndo = maySeeBulk(await viewerTriageScope(), bulk);
  const groups = await listBulkGroups(view.scope, id, SHOWN);
  const list =
    bulk.query === null
      ? null
      : { query: bulk.query, filters: parseFilters(readQuery(new URLSearchParams(bulk.query))) };
  return (
    <Frame view={view} current="groups" filterPath="/groups">
      <BulkEntry {...{ bulk, groups, list }} clock={view.clock} undo={mayUndo ? undoBulk : null} />
    </Frame>
  );
}
