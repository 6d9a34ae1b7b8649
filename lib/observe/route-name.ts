/** The routes of app/, each fixed segment before one in brackets, which stands for any. */
const ROUTES = [
  "/",
  "/account",
  "/groups",
  "/groups/bulk",
  "/groups/bulk/merge",
  "/groups/bulk/new",
  "/groups/bulk/[bulk]",
  "/groups/export",
  "/groups/inbox",
  "/groups/[group]",
  "/groups/[group]/export",
  "/groups/[group]/ticket",
  "/groups/[group]/volume/csv",
  "/intake",
  "/intake/replays",
  "/intake/replays/[replay]",
  "/intake/test",
  "/intake/try",
  "/intake/[delivery]",
  "/intake/[delivery]/body",
  "/invitation/[secret]",
  "/live",
  "/metrics",
  "/new-password/[secret]",
  "/palette",
  "/reports",
  "/reports/compare",
  "/reports/export",
  "/reports/[report]",
  "/reports/[report]/compare/[other]",
  "/reports/[report]/compare/[other]/markdown",
  "/reports/[report]/debugger-text",
  "/reports/[report]/modules",
  "/reports/[report]/notification",
  "/reports/[report]/print",
  "/reports/[report]/report-xml",
  "/reports/[report]/stack",
  "/set-up/[secret]",
  "/settings",
  "/settings/api-tokens",
  "/settings/audit",
  "/settings/audit/csv",
  "/settings/forget",
  "/settings/people",
  "/settings/privacy",
  "/settings/retention",
  "/settings/source-links",
  "/settings/stack-rules",
  "/settings/tokens",
  "/settings/trackers",
  "/sign-in",
  "/sign-in/code",
  "/suggest",
  "/versions",
  "/versions/compare",
  "/versions/compare/csv",
  "/versions/csv",
  "/views",
  "/volume/csv",
  "/api/auth/callback/[provider]",
  "/api/health/live",
  "/api/health/ready",
  "/api/ingest/[token]",
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
