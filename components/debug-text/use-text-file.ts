import { useEffect, useState } from "react";
import { type LoadedText, loadText } from "@/components/debug-text/load-text";

/** The whole of a text once it is there, and how far it is until then. */
export interface TextFile {
  text: LoadedText | null;
  /** From 0 to 1, in steps that can be seen. */
  progress: number;
  failed: boolean;
}

/** @param characters of the whole text */
export function useTextFile(href: string, characters: number): TextFile {
  const [text, setText] = useState<LoadedText | null>(null);
  const [progress, setProgress] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = (loaded: number) => setProgress(Math.floor((loaded / characters) * 20) / 20);
    loadText(href, onProgress, stop.signal).then(
      (loaded) => !stop.signal.aborted && setText(loaded),
      () => !stop.signal.aborted && setFailed(true),
    );
    return () => stop.abort();
  }, [href, characters]);
  return { text, progress, failed };
}
