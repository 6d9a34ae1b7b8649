import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { loadComparison } from "@/app/reports/[report]/compare/[other]/load-comparison";
import { sendFile } from "@/app/send-file";

/** A comparison as Markdown, as a file or with `?inline` as a page of plain text. */
export const GET = openToTokens(
  "reports",
  async (
    request: NextRequest,
    { params }: RouteContext<"/reports/[report]/compare/[other]/markdown">,
  ) => {
    const { report, other } = await params;
    const { a, b, markdown } = await loadComparison(report, other);
    return sendFile(markdown, {
      name: `reports-${a.bugsplatId}-and-${b.bugsplatId}.md`,
      inline: request.nextUrl.searchParams.has("inline"),
    });
  },
);
