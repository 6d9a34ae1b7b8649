import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { loadNotification } from "@/app/reports/[report]/load-notification";
import { sendFile } from "@/app/send-file";

/** The notification, byte for byte as it arrived. */
export const GET = openToTokens(
  "reports",
  async (request: NextRequest, { params }: RouteContext<"/reports/[report]/notification">) => {
    const { bugsplatId, bytes } = await loadNotification((await params).report);
    return sendFile(new Uint8Array(bytes), {
      name: `report-${bugsplatId}-notification.json`,
      type: "application/json",
      inline: request.nextUrl.searchParams.has("inline"),
    });
  },
);
