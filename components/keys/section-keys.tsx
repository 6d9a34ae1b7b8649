"use client";

import { useEffect, useState } from "react";
import { isTaken, keysAreOn, meantKey } from "@/components/keys/page-keys";
import { SECTION_KEYS } from "@/components/keys/section-table";

/** For so long the second key is waited for, in milliseconds. */
const PATIENCE = 3_000;

/** `g` and then a letter goes to a section; meanwhile it is shown which. */
export function SectionKeys() {
  const [isWaiting, setWaiting] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || event.repeat || !keysAreOn()) return;
      if (!isWaiting) {
        if (meantKey(event.key) === "g") setWaiting(true);
        return;
      }
      // Whatever comes now is for this, and for no list or report below.
      event.stopImmediatePropagation();
      event.preventDefault();
      setWaiting(false);
      document.querySelector<HTMLElement>(`[data-go="${CSS.escape(event.key)}"]`)?.click();
    };
    const timer = isWaiting ? setTimeout(() => setWaiting(false), PATIENCE) : undefined;
    document.addEventListener("keydown", press, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", press, true);
    };
  }, [isWaiting]);

  return (
    <p aria-live="polite" className={isWaiting ? LEGEND : "sr-only"}>
      {isWaiting &&
        SECTION_KEYS.map(({ key, section }) => (
          <span key={key}>
            <kbd className="font-mono text-faint">{key}</kbd> {section}
          </span>
        ))}
    </p>
  );
}

const LEGEND = `
  fixed inset-x-4 bottom-4 z-50 mx-auto flex w-fit flex-wrap gap-x-4 gap-y-1 rounded-lg border
  border-line-strong bg-raised px-4 py-2 text-sm first-letter:uppercase shadow-popover`;
