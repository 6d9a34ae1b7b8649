/** What a template may hold in braces. */
export const PLACEHOLDERS = ["path", "line", "column", "version"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/**
 * How the address of a template must begin. Anything else (`javascript:` above all) could do more
 * than open a page, and an editor opens files only behind `file`.
 */
export const BEGINNINGS = [
  "https://",
  "http://",
  "vscode://file/",
  "vscode-insiders://file/",
  "vscodium://file/",
  "cursor://file/",
] as const;

/** The template with each `{name}` replaced; `fill` is not asked for names that are unknown. */
export function fillTemplate(template: string, values: Record<Placeholder, string>): string {
  return PLACEHOLDERS.reduce(
    (text, name) => text.replaceAll(`{${name}}`, () => values[name]),
    template,
  );
}

/** A segment of a path that browsers take away, with the one before it; encoded it counts as well. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/** Whether a browser would shorten the path of an address, so that it led elsewhere than it reads. */
export function climbs(address: string): boolean {
  const [path = ""] = address.split(/[?#]/);
  return path.split("/").some((segment) => DOTS.test(segment));
}
