import { BEGINNINGS, climbs, fillTemplate, PLACEHOLDERS } from "@/lib/report/source-link/template";

const NAMES = PLACEHOLDERS.map((name) => `{${name}}`).join(", ");

/** What is wrong with the template of source links, in words; null when it can be used. */
export function templateProblem(template: string): string | null {
  const beginning = BEGINNINGS.find((known) => template.toLowerCase().startsWith(known));
  if (!beginning) {
    return `It must begin with one of ${BEGINNINGS.join(", ")}, because a link could do harm with anything else.`;
  }
  if (/[\s\\\p{Cc}\p{Cs}]/u.test(template)) {
    return "It holds a space, a backslash or a control character. Write a space as %20.";
  }
  const unknown = template.match(/\{[^{}]*\}?|\}/g)?.find((found) => !isPlaceholder(found));
  if (unknown) return `“${unknown.slice(0, 40)}” is no placeholder. There are ${NAMES}.`;
  const host = hostOf(template);
  if (/[{}]/.test(host)) {
    return "A placeholder stands in the host, which a report could then choose. Write the host out.";
  }
  if (host.includes("@")) return "It holds a user's name before the host. Take it away.";
  if (!template.includes("{path}")) {
    return "It has no {path}, so that every frame would lead to the same page.";
  }
  return leadsToItsHost(template, host) ? null : "It is not an address that a browser can open.";
}

/** What stands between `//` and the path, the query or the fragment. */
function hostOf(template: string): string {
  return /^[^/]*\/\/([^/?#]*)/.exec(template)?.[1] ?? "";
}

function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.some((name) => text === `{${name}}`);
}

function leadsToItsHost(template: string, host: string): boolean {
  const address = fillTemplate(template, { path: "a/b", line: "1", column: "1", version: "1" });
  return host !== "" && URL.canParse(address) && !climbs(address);
}
