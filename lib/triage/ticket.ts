import { readWebAddress } from "@/lib/web/web-address";

/** More than these of one group nobody opens. */
export const MOST_TICKETS = 20;

/** The address of a ticket as it is kept; null for a text that is none. */
export function readTicket(text: string): string | null {
  return readWebAddress(text);
}

/** What stands in the addresses of trackers, from the most telling on. */
const NAMES: ((path: string, url: URL) => string | undefined)[] = [
  // GitHub, and what is made like it: /acme/game/issues/123
  (path) => named(/^\/([^/]+\/[^/]+)\/(?:issues|pull|pulls)\/(\d+)$/, path, "#"),
  // GitLab, with groups in groups: /acme/tools/game/-/issues/123
  (path) => named(/^\/(.+?)\/-\/(?:issues|work_items)\/(\d+)$/, path, "#"),
  (path) => named(/^\/(.+?)\/-\/merge_requests\/(\d+)$/, path, "!"),
  // Jira and YouTrack: /browse/GAME-7, /issue/GAME-7/What-it-is-called
  (path) => /\/(?:browse|issues?)\/([A-Z][A-Z\d_]*-\d+)(?:\/|$)/i.exec(path)?.[1]?.toUpperCase(),
  // A board of Jira
  (_, { searchParams }) =>
    /^[A-Z][A-Z\d_]*-\d+$/.exec(searchParams.get("selectedIssue") ?? "")?.[0],
  // Azure DevOps: /acme/game/_workitems/edit/123
  (path) => named(/([^/]+)\/_workitems\/edit\/(\d+)$/, path, "#"),
];

function named(pattern: RegExp, path: string, mark: string): string | undefined {
  const [, place, number] = pattern.exec(path) ?? [];
  return place && number && `${place}${mark}${number}`;
}

const LONGEST_NAME = 60;

/** A short name for a ticket: `acme/game#123`, `GAME-7`; of a tracker that is not known its address. */
export function ticketName(ticket: string): string {
  const url = new URL(ticket);
  const path = readable(url.pathname.replace(/\/+$/, ""));
  const known = NAMES.map((name) => name(path, url)).find(Boolean);
  const name = known ?? `${url.host}${path}`;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
}

/** Without percent signs where they stand for plain letters; what could mislead stays as it is. */
function readable(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
