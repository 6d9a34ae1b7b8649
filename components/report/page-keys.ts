/** Each key presses what carries it as `data-key`, so that none does what the page does not show. */
export const PAGE_KEYS = [
  { key: "p", does: "Previous report of the list" },
  { key: "n", does: "Next report of the list" },
  { key: "u", does: "Back to the list" },
  { key: "t", does: "Threads" },
  { key: "[", does: "Previous thread" },
  { key: "]", does: "Next thread" },
  { key: "f", does: "In-app frames, or all" },
  { key: "c", does: "Copy the stack" },
];

/** What the key presses on the page that is shown; null when it does nothing there. */
export function pressedBy(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Whether the key belongs to a text or to the browser. Many keyboards write brackets with Alt. */
export function isTaken(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  const field = "input, textarea, select, [contenteditable]";
  if (target instanceof Element && target.closest(field)) return true;
  if (event.repeat || event.isComposing || event.defaultPrevented) return true;
  return metaKey || ((ctrlKey || altKey) && key !== "[" && key !== "]");
}

/** Off for those whose dictation would press them: https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
export function keysAreOn(): boolean {
  return !/(?:^|; )keys=off(?:;|$)/.test(document.cookie);
}

export function switchKeys(on: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there over plain http
  document.cookie = `keys=${on ? "on" : "off"}; path=/; max-age=31536000; samesite=lax`;
}
