"use client";

import { useEffect } from "react";

/** Closes an open menu when the pointer or the focus goes elsewhere, or on Esc. */
export function DismissMenus() {
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      for (const menu of openMenus()) {
        if (target instanceof Node && !menu.contains(target)) menu.open = false;
      }
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      const [menu] = event.key === "Escape" ? openMenus() : [];
      if (!menu) return;
      event.preventDefault();
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, []);
  return null;
}

function openMenus() {
  return document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");
}
