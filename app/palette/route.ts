import { signedIn } from "@/app/viewer-scope";
import type { PaletteItem } from "@/components/palette/palette-item";
import { INSTALLATION_AREAS, SETTINGS_AREAS } from "@/components/settings/settings-areas";
import { viewScope } from "@/lib/access/viewer-scope";
import { listViews } from "@/lib/views/list-views";
import { viewAddress } from "@/lib/views/saved-view";

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

/** What the palette leads to: pages, the settings and the views that the viewer may see. */
export async function GET(): Promise<Response> {
  const access = await signedIn();
  const views = await listViews(viewScope(access));
  const areas = [...SETTINGS_AREAS, ...(access.isOwner ? INSTALLATION_AREAS : [])];
  const items: PaletteItem[] = [
    ...views.map((view) => ({
      label: view.name,
      about: `View of ${view.list}`,
      href: viewAddress(view),
    })),
    ...PAGES,
    ...areas.map(({ key, title }) => ({
      label: title,
      about: "Settings",
      href: `/settings/${key}`,
    })),
  ];
  return Response.json(items, { headers: { "cache-control": "private, no-store" } });
}
