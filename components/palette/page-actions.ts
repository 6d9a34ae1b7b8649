import { shownKey } from "@/components/keys/page-keys";
import type { PaletteItem } from "@/components/palette/palette-item";

/** Something that the page itself offers. */
export type PageAction = Omit<PaletteItem, "href"> & { press: () => void };

/**
 * What can be done on the page: what its keys press. A menu is opened, and nothing is done that a key or
 * the pointer could not do there.
 */
export function pageActions(): PageAction[] {
  return [...document.querySelectorAll<HTMLElement>("[data-key]")].flatMap((element) => {
    const label = labelOf(element);
    const key = element.dataset.key ?? "";
    if (label === "" || element.matches(":disabled") || !element.checkVisibility()) return [];
    return [
      {
        label,
        about: `This page, ${shownKey(key)}`,
        press: () => {
          element.focus();
          if (!element.matches("input")) element.click();
        },
      },
    ];
  });
}

function labelOf(element: HTMLElement): string {
  const text = element.ariaLabel ?? element.textContent.trim();
  return (text || element.title).replaceAll(/\s+/g, " ").slice(0, 80);
}
