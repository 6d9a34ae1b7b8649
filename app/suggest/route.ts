import type { NextRequest } from "next/server";
import { z } from "zod";
import { routeSearchParams } from "@/app/route-search-params";
import { viewer } from "@/app/viewer";
import { viewerScope } from "@/app/viewer-scope";
import { isStorable } from "@/lib/address-values";
import { parseFilters } from "@/lib/filters";
import { resolveSelection } from "@/lib/queries/selection";
import { type Suggestion, suggestValues } from "@/lib/queries/suggest-values";
import { FIELD_NAMES } from "@/lib/search/fields";

const Asked = z.object({
  field: z.enum(FIELD_NAMES),
  typed: z.string().max(300).refine(isStorable),
});

/** Values of a field for what is typed of it, within the pickers and the period of the address. */
export async function GET(request: NextRequest): Promise<Response> {
  const params = request.nextUrl.searchParams;
  const asked = Asked.safeParse({ field: params.get("field"), typed: params.get("typed") });
  if (!asked.success) return answer([]);
  const [clock, scope] = await Promise.all([viewer(), viewerScope()]);
  const filters = parseFilters(routeSearchParams(request), clock.timeZone);
  const selection = await resolveSelection(scope, filters, clock);
  return answer(await suggestValues(scope, filters, selection, asked.data));
}

function answer(suggestions: Suggestion[]): Response {
  return Response.json(suggestions, { headers: { "cache-control": "private, no-store" } });
}
