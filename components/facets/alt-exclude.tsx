"use client";

import { useEffect } from "react";

/** Alt and a click on a value of a facet exclude it, as the control beside it does. */
export function AltExclude() {
  useEffect(() => {
    const exclude = (event: MouseEvent) => {
      const { target, altKey } = event;
      const kept = altKey && target instanceof Element && target.closest("a[data-keep]");
      const control = kept ? kept.parentElement?.querySelector("a[data-exclude]") : null;
      if (!(control instanceof HTMLElement)) return;
      // Browsers download what a link with Alt leads to.
      event.preventDefault();
      event.stopPropagation();
      control.click();
    };
    document.addEventListener("click", exclude, { capture: true });
    return () => document.removeEventListener("click", exclude, { capture: true });
  }, []);
  return null;
}
