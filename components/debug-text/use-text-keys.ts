import { useEffect, useEffectEvent } from "react";
import { keysAreOn, meantKey } from "@/components/keys/page-keys";

type Actions = {
  /** Goes to the box in which one types what is sought. */
  focus: () => void;
  /** Goes to the next match, or the one before. */
  next: (backwards: boolean) => void;
};

/** `/` to find something in a text, F3 and Shift-F3 to go from match to match. */
export function useTextKeys({ focus, next }: Actions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "F3") next(event.shiftKey);
    else if (meantKey(event.key) === "/" && keysAreOn() && !isTyping(event.target)) focus();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
}
