/** Any origin: an address of ours must not lead away from it. */
const HERE = "http://here.invalid";

/**
 * An address of ours to go back to, from a text that anybody may have made up; "/" for one that leads
 * elsewhere, or back to the sign-in.
 */
export function returnAddress(text: string | null | undefined): string {
  if (!text?.startsWith("/") || !URL.canParse(text, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(text, HERE);
  // Two slashes at the beginning name another host, also where ".." has made them.
  if (origin !== HERE || pathname.startsWith("//") || pathname.startsWith("/sign-in")) return "/";
  return pathname + search + hash;
}

/** The sign-in, which leads back to an address of ours. */
export function signInAddress(back: string | null): string {
  const address = returnAddress(back);
  return address === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(address)}`;
}
