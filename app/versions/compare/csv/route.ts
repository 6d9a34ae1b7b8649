import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { noteExport } from "@/app/note-export";
import { openToTokens } from "@/app/open-to-tokens";
import { openView } from "@/app/open-view";
import { routeSearchParams } from "@/app/route-search-params";
import { openComparison } from "@/app/versions/compare/open-comparison";
import { type CsvColumn, formatCsv } from "@/lib/csv";
import { formatPublicId } from "@/lib/public-id";
import type { ComparedGroup } from "@/lib/queries/get-version-comparison";
import { type GroupName, nameGroups } from "@/lib/queries/name-groups";
import { OUTCOMES } from "@/lib/versions/outcome";

/** The comparison of the page at the same address, all tabs of it, as a file. */
export const GET = openToTokens("reports", async (request: NextRequest) => {
  const params = routeSearchParams(request);
  const view = await openView("/versions/compare/csv", params);
  const { comparison, isFound } = await openComparison(view, params);
  if (!comparison || !isFound) notFound();
  const { groups, after } = comparison;
  const { databaseId } = after.key;
  const all = OUTCOMES.flatMap((outcome) => groups[outcome]);
  const names = await nameGroups(
    view.scope,
    databaseId,
    all.map(({ id }) => id),
  );
  const rows = all.map((group) => ({
    group,
    publicId: formatPublicId({ databaseId, id: group.id }),
    named: names.get(group.id),
  }));
  await noteExport(request, "versions-compared");
  return new Response(formatCsv(COLUMNS, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="versions-compared.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    },
  });
});

type FileRow = { group: ComparedGroup; publicId: string; named: GroupName | undefined };

const finite = (factor: number) => (Number.isFinite(factor) ? factor : null);

const COLUMNS: readonly CsvColumn<FileRow>[] = [
  ["outcome", ({ group }) => group.outcome],
  ["group", ({ publicId }) => publicId],
  ["name", ({ named }) => named?.name],
  ["exception code", ({ named }) => named?.exceptionCode],
  ["reports before", ({ group }) => group.before],
  ["reports after", ({ group }) => group.after],
  ["ratio at least", ({ group }) => group.ratio.low],
  ["ratio at most", ({ group }) => finite(group.ratio.high)],
  ["enough data", ({ group }) => group.isEnough],
];
