import { useEffect } from "react";
import { isTaken, keysAreOn, meantKey } from "@/components/keys/page-keys";

/** Lets these keys press what carries them as `data-key`: none does what the page does not show. */
export function usePressedKeys(isOwn: (key: string) => boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = meantKey(event.key);
      if (!isOwn(key) || isTaken(event) || event.repeat || !keysAreOn()) return;
      const pressed = pressedBy(key);
      if (!pressed) return;
      event.preventDefault();
      pressed.focus({ preventScroll: true });
      pressed.click();
      firstChoice(pressed)?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOwn]);
}

/** What the key presses on the page that is shown; null when it does nothing there. */
function pressedBy(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** What Enter takes in the menu that was just opened; null when none was. */
function firstChoice(pressed: HTMLElement): HTMLElement | null {
  const menu = pressed.closest<HTMLDetailsElement>("details[data-menu]");
  return menu?.open ? menu.querySelector<HTMLElement>("[data-choice]") : null;
}
