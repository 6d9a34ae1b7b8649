import type { NextRequest } from "next/server";
import { z } from "zod";
import { signedIn } from "@/app/viewer-scope";
import type { PaletteItem } from "@/components/palette/palette-item";
import { INSTALLATION_AREAS, SETTINGS_AREAS } from "@/components/settings/settings-areas";
import { readerScope, viewScope } from "@/lib/access/viewer-scope";
import { isStorable } from "@/lib/address-values";
import { filtersToQuery, parseFilters } from "@/lib/filters";
import { findProducts, type Product } from "@/lib/queries/find-products";
import { listViews } from "@/lib/views/list-views";
import { viewAddress } from "@/lib/views/saved-view";

const NO_FILTERS = parseFilters({});

const PAGES: PaletteItem[] = (
  [
    ["Overview", "/"],
    ["Groups", "/groups"],
    ["Reports", "/reports"],
    ["Versions", "/versions"],
    ["Compare versions", "/versions/compare"],
    ["Compare reports", "/reports/compare"],
    ["Bulk changes", "/groups/bulk"],
    ["Intake", "/intake"],
    ["Replays", "/intake/replays"],
    ["Test the webhook", "/intake/test"],
    ["Try a payload", "/intake/try"],
    ["Settings", "/settings"],
    ["Saved views", "/views"],
    ["Account", "/account"],
  ] as const
).map(([label, href]) => ({ label, href, about: "Page" }));

/** Groups by what they are, as `is:` of the search knows it. */
const GROUPS: PaletteItem[] = (["open", "new", "regressed", "muted", "resolved"] as const).map(
  (state) => ({
    label: `${state.charAt(0).toUpperCase()}${state.slice(1)} groups`,
    about: `Groups that are is:${state}`,
    href: `/groups${filtersToQuery({ ...NO_FILTERS, q: `is:${state}` })}`,
  }),
);

const Typed = z.string().max(200).refine(isStorable);

/**
 * What the palette leads to: pages, the settings and the views that the viewer may see; with `typed` in the
 * address, the applications and versions that fit it.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const access = await signedIn();
  const typed = request.nextUrl.searchParams.get("typed");
  if (typed !== null) {
    const read = Typed.safeParse(typed);
    return answer(
      read.success ? (await findProducts(readerScope(access), read.data)).map(toItem) : [],
    );
  }
  const views = await listViews(viewScope(access));
  const areas = [...SETTINGS_AREAS, ...(access.isOwner ? INSTALLATION_AREAS : [])];
  const items: PaletteItem[] = [
    ...views.map((view) => ({
      label: view.name,
      about: `View of ${view.list}`,
      href: viewAddress(view),
    })),
    ...PAGES,
    ...GROUPS,
    ...areas.map(({ key, title }) => ({
      label: title,
      about: "Settings",
      href: `/settings/${key}`,
    })),
  ];
  return answer(items);
}

/** The groups of an application or a version. */
function toItem({ application, version }: Product): PaletteItem {
  const filters = { ...NO_FILTERS, app: [application], version: version === null ? [] : [version] };
  return {
    label: version === null ? application : `${application} ${version}`,
    about: version === null ? "Groups of the application" : "Groups of the version",
    href: `/groups${filtersToQuery(filters)}`,
  };
}

function answer(items: PaletteItem[]): Response {
  return Response.json(items, { headers: { "cache-control": "private, no-store" } });
}
