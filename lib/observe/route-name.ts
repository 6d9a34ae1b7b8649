/** Routes as they are written in app/; a segment in brackets stands for any. */
const ROUTES = [
  "/",
  "/groups",
  "/groups/[group]",
  "/reports",
  "/reports/[report]",
  "/reports/[report]/compare/[other]",
  "/versions",
  "/intake",
  "/intake/replays",
  "/intake/replays/[replay]",
  "/intake/test",
  "/intake/try",
  "/intake/[delivery]",
  "/settings",
  "/settings/stack-rules",
  "/settings/source-links",
  "/suggest",
  "/metrics",
  "/api/ingest/[token]",
  "/api/health/live",
  "/api/health/ready",
];

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.replaceAll(/\[\w+\]/g, "[^/]+")}/?$`),
}));

/**
 * The route of an address, without what is secret or without end in it: a token, an id, a query. Files
 * of the build are one, and all that is not known is one.
 */
export function routeName(address: string): string {
  const path = address.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.route ?? "other";
}
