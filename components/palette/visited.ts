import { type PaletteItem, readItems } from "@/components/palette/palette-item";

/** Kept by the tab and gone with it: names of crashes do not stay in a browser that others use. */
const KEY = "crashboard visited";
const MOST = 10;
const OF_ONE = /^\/(groups|reports)\/\d+-\d+$/;

/** The groups and reports that were opened in this tab, the last first. */
export function visited(): PaletteItem[] {
  try {
    const kept = readItems(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));
    return kept.filter(({ href }) => OF_ONE.test(href));
  } catch {
    return [];
  }
}

/** Notes the page that is shown, when it is one of a group or a report. */
export function noteVisit(path: string, title: string): void {
  const [, list] = OF_ONE.exec(path) ?? [];
  if (!list) return;
  const label = title.replace(/ · Crashboard$/, "").slice(0, 200);
  const item = { label, about: `Recent ${list.slice(0, -1)}`, href: path };
  const others = visited().filter(({ href }) => href !== path);
  sessionStorage.setItem(KEY, JSON.stringify([item, ...others].slice(0, MOST)));
}
