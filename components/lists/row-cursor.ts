/**
 * The row of the page's list that keys are about. It is marked in the page itself, and not drawn:
 * rows come from the server, which knows of no cursor.
 */
export function cursorRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>("tr[data-cursor]");
}

export function listRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("tr[data-row]")];
}

/** Puts the cursor on a row; on none for null. */
export function putCursor(row: Element | null): void {
  const before = cursorRow();
  if (before === row) return;
  before?.removeAttribute("data-cursor");
  row?.setAttribute("data-cursor", "");
}

/** The row that holds an element, in itself or in what is unfolded below it. */
export function rowOf(element: EventTarget | null): Element | null {
  const row = element instanceof Element ? element.closest("tr[data-row], tr[data-peeked]") : null;
  return row?.matches("[data-peeked]") ? row.previousElementSibling : row;
}

/** What of a row a key presses: its link, its chevron, its box. */
export function partOf(row: Element | null, part: "open" | "peek" | "mark"): HTMLElement | null {
  return row?.querySelector<HTMLElement>(`[data-${part}]`) ?? null;
}

/** Moves the cursor, and the focus with it, so that it is read out; false at an end of the list. */
export function moveCursor(step: 1 | -1): boolean {
  const rows = listRows();
  const cursor = cursorRow();
  const at = cursor ? rows.indexOf(cursor) : -1;
  const row = at === -1 ? (rows.find(isInView) ?? rows[0]) : rows[at + step];
  if (!row) return false;
  putCursor(row);
  partOf(row, "open")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  return true;
}

/** Whether a row is wholly to be seen, below the bar at the top. */
export function isInView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const bar = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  return top >= Math.max(0, bar) && bottom <= innerHeight;
}

/** Keeps the cursor with this entry of the history, so that Back finds it again. */
export function rememberCursor(): void {
  const row = cursorRow()?.id;
  if (row) history.replaceState({ ...history.state, row }, "");
}

/** The row that was remembered, else the one that the address names. */
export function rememberedRow(): Element | null {
  const state: unknown = history.state;
  const kept =
    typeof state === "object" && state !== null && "row" in state ? String(state.row) : null;
  const row = document.getElementById(kept ?? location.hash.slice(1));
  return row?.matches("tr[data-row]") ? row : null;
}
