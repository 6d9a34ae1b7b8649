import { type RefObject, useEffect, useEffectEvent } from "react";
import { parseLineHash } from "@/components/debug-text/line-hash";
import type { LineRange } from "@/lib/debug-text/line-ranges";

/**
 * Follows the links to lines within an element: without asking the server for another page once the
 * text is live, and beside the browser until then.
 * @param onLines hears which lines; `extend` when the shift key asks for all lines up to them
 */
export function useLineLinks(
  root: RefObject<HTMLElement | null>,
  live: boolean,
  onLines: (lines: LineRange, extend: boolean) => void,
): void {
  const follow = useEffectEvent(onLines);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const lines = link && link.pathname === location.pathname ? parseLineHash(link.hash) : null;
      if (!lines || event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return;
      if (live) event.preventDefault();
      else if (event.shiftKey) return;
      follow(lines, event.shiftKey);
    };
    // Before React's own listeners, which would ask the server.
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  }, [root, live]);
}
