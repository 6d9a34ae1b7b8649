import { useEffect, useState } from "react";
import { type PaletteItem, readItems } from "@/components/palette/palette-item";

/** Of somebody who types on, not each letter is asked for; in milliseconds. */
const PAUSE = 120;

/** The applications and versions that fit what is typed, as soon as the server has told them. */
export function useProducts(typed: string): PaletteItem[] {
  const [found, setFound] = useState<{ typed: string; items: PaletteItem[] }>(NOTHING);
  const text = typed.trim().slice(0, 200);

  useEffect(() => {
    if (text === "") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const items = await loadItems(
        `/palette?${new URLSearchParams({ typed: text })}`,
        stop.signal,
      );
      if (!stop.signal.aborted) setFound({ typed: text, items });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  // What was found for other words would be taken for these.
  return found.typed === text ? found.items : [];
}

const NOTHING = { typed: "", items: [] };

/** Items of the server; none when it does not answer: what the page knows is there all the same. */
export async function loadItems(address: string, signal: AbortSignal): Promise<PaletteItem[]> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? readItems(await answer.json()) : [];
  } catch {
    return [];
  }
}
