/** Keys of pages that a member may press another one for. Arrows, Enter, Esc and the space bar stay. */
export const OWN_KEYS: readonly string[] = [..."jkoximraupnt[]fc/?g"];

/** What a member presses for such a key, where that is another one. */
export type KeyMap = Readonly<Record<string, string>>;

/** What is pressed for a key of the pages. */
export function pressedFor(keys: KeyMap, key: string): string {
  return keys[key] ?? key;
}

/** The key of the pages that is meant by what was pressed; "" where that means nothing any more. */
export function meantBy(keys: KeyMap, pressed: string): string {
  const meant = OWN_KEYS.find((key) => pressedFor(keys, key) === pressed);
  if (meant !== undefined) return meant;
  return OWN_KEYS.includes(pressed) ? "" : pressed;
}
