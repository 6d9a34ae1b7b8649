type Place = {
  /** Known to this answer alone: only scripts that carry it run, and what these load. */
  nonce: string;
  /** Whether users come by https, see PUBLIC_URL. */
  isHttps: boolean;
  /** React's development tools evaluate strings. */
  isDevelopment?: boolean;
  /** Where else a form may lead: the OpenID Connect provider. */
  formsTo?: string | undefined;
};

const YEAR = 31_536_000;

/**
 * What a page may do in the browser. Texts of reports are shown as text; should one ever be taken for
 * markup, no script in it runs, nothing is loaded for it from elsewhere, and no other site can frame it.
 * Styles may be inline, as widths of bars are.
 *
 * @see https://web.dev/articles/strict-csp
 */
export function contentSecurityPolicy({
  nonce,
  isHttps,
  isDevelopment = false,
  formsTo,
}: Place): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${formsTo ? ` ${formsTo}` : ""}`,
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The headers of a page, by their names. */
export function securityHeaders(place: Place): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(place),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    // An address holds what one searched for, such as a user's name.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(place.isHttps && { "strict-transport-security": `max-age=${YEAR}` }),
  };
}
