/** Where `proxy.ts` notes the address that was asked for: a page does not know its own. */
export const ADDRESS_HEADER = "x-crashboard-address";

/** Pages that let somebody in, metrics (which have a token of their own), and the icon of the tab. */
const OPEN =
  /^\/(?:sign-in(?:\/code)?|(?:set-up|invitation|new-password)\/[^/]+|metrics|icon\.svg)$/;

/** Whether a page is shown to whoever is not signed in. Everything else asks for a session. */
export function isOpenToAll(pathname: string): boolean {
  return OPEN.test(pathname);
}

/** A group or report, as the address of a file of it names it; so no page below /groups or /reports is meant. */
const ID = String.raw`\d+-\d+`;

const FILES = [
  "/groups/export",
  `/groups/${ID}/export`,
  `/groups/${ID}/volume/csv`,
  "/reports/export",
  `/reports/${ID}/(?:notification|report-xml|debugger-text|stack|modules)`,
  `/reports/${ID}/compare/${ID}/markdown`,
  "/volume/csv",
  "/versions/csv",
  "/versions/compare/csv",
  "/settings/audit/csv",
];
const OPEN_TO_TOKENS = new RegExp(`^(?:${FILES.join("|")})$`);

/** Whether scripts read at an address with an API token: the files of lists, groups and reports. */
export function isOpenToTokens(pathname: string): boolean {
  return OPEN_TO_TOKENS.test(pathname);
}
