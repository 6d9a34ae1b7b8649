/** Where `proxy.ts` notes the address that was asked for: a page does not know its own. */
export const ADDRESS_HEADER = "x-crashboard-address";

/** Pages that let somebody in, metrics (which have a token of their own), and the icon of the tab. */
const OPEN =
  /^\/(?:sign-in(?:\/code)?|(?:set-up|invitation|new-password)\/[^/]+|metrics|icon\.svg)$/;

/** Whether a page is shown to whoever is not signed in. Everything else asks for a session. */
export function isOpenToAll(pathname: string): boolean {
  return OPEN.test(pathname);
}
