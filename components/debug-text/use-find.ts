import { useEffect, useEffectEvent, useState } from "react";
import { type Found, findBySlices } from "@/components/debug-text/find-text";
import { inShortTasks } from "@/components/debug-text/short-tasks";
import type { TextLines } from "@/lib/debug-text/text-lines";

/** Between two letters of somebody who types. */
const PAUSE = 50;

/**
 * What a text holds of what is sought, a moment after it is sought; null until it is known.
 * @param onFound hears of each new result
 */
export function useFind(
  lines: TextLines | null,
  sought: string,
  onFound: (found: Found) => void,
): Found | null {
  const [result, setResult] = useState<{ sought: string; found: Found } | null>(null);
  const heard = useEffectEvent((found: Found) => {
    setResult({ sought, found });
    onFound(found);
  });
  useEffect(() => {
    if (!lines || sought === "") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const found = await find(lines, sought, stop.signal);
      if (found) heard(found);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [lines, sought]);
  return result?.sought === sought ? result.found : null;
}

/** Null when it was stopped before the end. */
async function find(lines: TextLines, sought: string, stop: AbortSignal): Promise<Found | null> {
  const pause = inShortTasks();
  const search = findBySlices(lines, sought);
  while (!stop.aborted) {
    const { done, value } = search.next();
    if (done) return value;
    await pause();
  }
  return null;
}
