import { useEffect, useState } from "react";
import { loadSuggestions } from "@/components/search/load-suggestions";
import type { CaretPlace } from "@/lib/search/completion/caret-place";
import { isSuggested, type Option, optionsAt } from "@/lib/search/completion/options";
import type { FieldName } from "@/lib/search/fields";

/** So long nobody types, before the server is asked. */
const PAUSE = 120;

type Loaded = { field: FieldName; typed: string; options: Option[] };

/** What can be typed at a place: what is known here at once, what the server knows a moment later. */
export function useOptions(place: CaretPlace | null, carried: string): Option[] {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const asked = place?.kind === "value" && isSuggested(place.field) ? place : null;
  const field = asked?.field ?? null;
  const typed = asked?.typed ?? "";

  useEffect(() => {
    if (field === null) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const options = await loadSuggestions(field, typed, carried, stop.signal);
      if (!stop.signal.aborted) setLoaded({ field, typed, options });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [field, typed, carried]);

  if (place === null) return [];
  const known = optionsAt(place);
  if (field === null || loaded?.field !== field) return known;
  if (loaded.typed === typed) return [...known, ...loaded.options];
  // Until the answer comes, what still fits of the last one stays.
  const wanted = typed.toLowerCase();
  const fitting = loaded.options.filter(({ name }) => name.toLowerCase().includes(wanted));
  return [...known, ...fitting];
}
