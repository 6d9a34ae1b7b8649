import Bowser from "bowser";

/** Browsers say less; whoever says more is not looked through. */
const MOST_CHARACTERS = 512;

/**
 * What a browser is called in short, e.g. "Chrome 156 on Windows"; null where that cannot be told.
 *
 * @param userAgent as it calls itself, which is anybody's text
 */
export function browserName(userAgent: string): string | null {
  if (userAgent === "" || userAgent.length > MOST_CHARACTERS) return null;
  const { browser, os } = Bowser.parse(userAgent);
  if (!browser.name) return null;
  const [major] = browser.version?.split(".") ?? [];
  const name = major ? `${browser.name} ${major}` : browser.name;
  return os.name ? `${name} on ${os.name}` : name;
}
