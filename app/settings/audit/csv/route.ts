import type { NextRequest } from "next/server";
import { noteExport } from "@/app/note-export";
import { openToTokens } from "@/app/open-to-tokens";
import { auditReader } from "@/app/viewer-scope";
import { KNOWN_ACTIONS } from "@/lib/access/audit";
import { type AuditRow, listAudit } from "@/lib/access/list-audit";
import { type ExportColumn, exportFormat } from "@/lib/export/export-format";
import { exportStream } from "@/lib/export/export-stream";

const PAGE = 1_000;

/** The whole log, or what it says of one kind of action, as CSV. */
export const GET = openToTokens("audit", async (request: NextRequest) => {
  const asking = await auditReader();
  const asked = request.nextUrl.searchParams.get("action");
  const actions = KNOWN_ACTIONS.filter((known) => known === asked);
  await noteExport(request, "audit log");
  const format = exportFormat("csv");
  const readPage = async (cursor: string | null) => {
    const before = cursor === null ? null : BigInt(cursor);
    const { rows, nextBefore } = await listAudit(asking, { actions, before }, PAGE);
    return { rows, nextCursor: nextBefore };
  };
  return new Response(exportStream({ format, columns: COLUMNS, readPage }), {
    headers: {
      "content-type": format.type,
      "content-disposition": 'attachment; filename="audit-log.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});

const COLUMNS: readonly ExportColumn<AuditRow>[] = [
  ["at", ({ at }) => at],
  ["member", ({ member }) => member],
  ["action", ({ action }) => action],
  ["about", ({ subject }) => subject],
  ["from", ({ ipAddress }) => ipAddress],
  ["API token", ({ apiToken }) => apiToken],
];
