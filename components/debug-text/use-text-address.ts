import { useEffect } from "react";
import { lineHash } from "@/components/debug-text/line-hash";
import { textAddress } from "@/components/debug-text/text-address";
import type { TextState } from "@/components/debug-text/text-state";

/** Browsers refuse to change the address a hundred times in half a minute. */
const PAUSE = 350;

/** Keeps the address of the page such that it opens what is open now. */
export function useTextAddress(plain: string, live: boolean, state: TextState): void {
  const { sought, showNoise, marked } = state;
  useEffect(() => {
    if (!live) return;
    const view = { line: marked?.firstLine, find: sought, showNoise };
    const address = textAddress(plain, view) + (marked ? lineHash(marked) : "");
    const timer = setTimeout(() => {
      if (address !== location.pathname + location.search + location.hash) {
        history.replaceState(null, "", address);
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [plain, live, sought, showNoise, marked]);
}
