import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { sendFile } from "@/app/send-file";
import { viewerScope } from "@/app/viewer-scope";
import { formatPublicId, parsePublicId } from "@/lib/public-id";
import { getDeliveryBody } from "@/lib/queries/get-delivery";

/** The payload of a delivery, byte for byte as it arrived. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/intake/[delivery]/body">,
): Promise<Response> {
  const key = parsePublicId((await params).delivery);
  const bytes = key && (await getDeliveryBody(await viewerScope(), key));
  if (!bytes) notFound();
  return sendFile(new Uint8Array(bytes), {
    name: `delivery-${formatPublicId(key)}.json`,
    type: "application/json",
    inline: request.nextUrl.searchParams.has("inline"),
  });
}
