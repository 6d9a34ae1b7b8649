"use client";

import { useEffect } from "react";
import { KeysButton } from "@/components/keys/keys-button";
import { isTaken, keysAreOn, type PageKey } from "@/components/keys/page-keys";

/** Each key presses what carries it as `data-key`, so that none does what the page does not show. */
const REPORT_KEYS: PageKey[] = [
  { key: "p", does: "Previous report of the list" },
  { key: "n", does: "Next report of the list" },
  { key: "u", does: "Back to the list" },
  { key: "t", does: "Threads" },
  { key: "[", does: "Previous thread" },
  { key: "]", does: "Next thread" },
  { key: "f", does: "In-app frames, or all" },
  { key: "c", does: "Copy the stack" },
];

/** The keys of a report page, and the list of those that do something there. */
export function ReportKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || event.repeat || !keysAreOn()) return;
      const pressed = pressedBy(event.key);
      if (!pressed) return;
      event.preventDefault();
      pressed.focus({ preventScroll: true });
      pressed.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return <KeysButton listKeys={() => REPORT_KEYS.filter(({ key }) => pressedBy(key))} />;
}

/** What the key presses on the page that is shown; null when it does nothing there. */
function pressedBy(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}
