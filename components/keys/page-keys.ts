import { type KeyMap, meantBy, pressedFor } from "@/lib/access/meant-key";

/** What of a field is typed into: a key belongs to it. A box to tick takes none but the space bar. */
const TYPED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * Whether the key belongs to a text, an open dialog or menu, or the browser. Many keyboards write
 * brackets with Alt.
 */
export function isTaken(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  if (isTyped(target)) return true;
  if (event.isComposing || event.defaultPrevented) return true;
  if (document.querySelector("dialog[open]")) return true;
  return metaKey || ((ctrlKey || altKey) && key !== "[" && key !== "]");
}

/** Whether what has the focus is typed into. */
export function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED) !== null;
}

/** The key of the pages that is meant by what was pressed: members may have chosen their own. */
export function meantKey(pressed: string): string {
  return meantBy(ownKeys(), pressed);
}

/** What is pressed for a key of the pages. */
export function shownKey(key: string): string {
  return pressedFor(ownKeys(), key);
}

/** `OwnKeys` puts them into each page. */
function ownKeys(): KeyMap {
  const kept = document.querySelector<HTMLElement>("[data-own-keys]")?.dataset.ownKeys;
  return kept === undefined ? {} : JSON.parse(kept);
}

/**
 * Off for those whose dictation would press them: https://www.w3.org/TR/WCAG22/#character-key-shortcuts.
 * `KeysButton` says it in the page.
 */
export function keysAreOn(): boolean {
  return document.querySelector("[data-keys-off]") === null;
}
