import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { loadNotification } from "@/app/reports/[report]/load-notification";
import { sendFile } from "@/app/send-file";
import { receivedXml } from "@/lib/ingest/received-xml";

/** The report XML as the notification holds it. */
export const GET = openToTokens(
  "reports",
  async (request: NextRequest, { params }: RouteContext<"/reports/[report]/report-xml">) => {
    const { bugsplatId, bytes } = await loadNotification((await params).report);
    return sendFile(receivedXml(bytes) || notFound(), {
      name: `report-${bugsplatId}-report.xml`,
      type: "application/xml; charset=utf-8",
      inline: request.nextUrl.searchParams.has("inline"),
    });
  },
);
