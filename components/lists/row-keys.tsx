"use client";

import { useEffect, useLayoutEffect } from "react";
import { isTaken, keysAreOn, meantKey } from "@/components/keys/page-keys";
import {
  cursorRow,
  isInView,
  listRows,
  moveCursor,
  partOf,
  putCursor,
  rememberCursor,
  rememberedRow,
  rowOf,
} from "@/components/lists/row-cursor";

/** Goes from row to row of the page's list by keys, which press what is in the rows. */
export function RowKeys() {
  // Before the page is painted, so that Back shows the cursor where it was.
  useLayoutEffect(() => {
    const row = rememberedRow();
    putCursor(row);
    if (row && row.id !== location.hash.slice(1)) {
      partOf(row, "open")?.focus({ preventScroll: true });
    }
    return () => putCursor(null);
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || event.shiftKey || !keysAreOn()) return;
      if (act(event)) event.preventDefault();
    };
    const follow = ({ target }: Event) => {
      const row = rowOf(target);
      if (row) putCursor(row);
    };
    const remember = (event: Event) => {
      if (!holds(event.target, "a") || !rowOf(event.target)) return;
      follow(event);
      rememberCursor();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("focusin", follow);
    document.addEventListener("click", remember, true);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("focusin", follow);
      document.removeEventListener("click", remember, true);
    };
  }, []);
  return null;
}

/** Does what the key is for; false when that is nothing, and the key is the browser's. */
function act({ key: pressed, target, repeat }: KeyboardEvent): boolean {
  const key = meantKey(pressed);
  if (key === "j") return moveCursor(1);
  if (key === "k") return moveCursor(-1);
  if (key === "ArrowDown") return isOfList(target) && moveCursor(1);
  if (key === "ArrowUp") return isOfList(target) && moveCursor(-1);
  if (repeat) return false;
  if (key === "o") return pressPart("open");
  if (key === "x") return pressPart("mark");
  if (key === "Enter") return !holds(target, "a, button, summary, input") && pressPart("open");
  if (key === " ") return !holds(target, "button, summary, input") && pressPart("peek");
  if (key === "Escape") return clear();
  return false;
}

function pressPart(part: "open" | "peek" | "mark"): boolean {
  const pressed = partOf(cursorRow(), part);
  pressed?.click();
  return pressed !== null;
}

function holds(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** Arrows scroll the page and what is in it, unless its list is what is looked at. */
function isOfList(target: EventTarget | null): boolean {
  if (rowOf(target)) return true;
  return holds(target, "body, main") && !holds(target, "main *") && listRows().some(isInView);
}

/** Escape closes what is open first. */
function clear(): boolean {
  if (document.querySelector("details[data-menu][open], :popover-open")) return false;
  putCursor(null);
  return false;
}
