const BEARER = /^\s*Bearer(?:\s+(?<token>.*?))?\s*$/i;

/** The token of `Authorization: Bearer`, "" where that has none; null when no such header was sent. */
export function bearerToken(headers: Headers): string | null {
  const sent = BEARER.exec(headers.get("authorization") ?? "");
  return sent && (sent.groups?.token ?? "");
}
