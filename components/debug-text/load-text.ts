import { type LineIndex, LineIndexer } from "@/components/debug-text/line-indexer";
import { inShortTasks } from "@/components/debug-text/short-tasks";
import type { TextLines } from "@/lib/debug-text/text-lines";

/** A whole text in the browser. */
export type LoadedText = TextLines & LineIndex;

/** Bytes that are decoded and indexed at once. */
const PIECE = 256 * 1024;

/**
 * Fetches a text and finds its lines while it comes, without keeping the browser from other work.
 * Throws when it does not come.
 * @param onProgress hears how many characters are there
 */
export async function loadText(
  href: string,
  onProgress: (characters: number) => void,
  signal: AbortSignal,
): Promise<LoadedText> {
  const { ok, status, body } = await fetch(href, { signal });
  if (!ok || !body) throw new Error(`The server answered ${status} when asked for the text.`);

  const pause = inShortTasks();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const indexer = new LineIndexer();
  const pieces: string[] = [];
  let characters = 0;
  const add = (piece: string) => {
    indexer.add(piece);
    pieces.push(piece);
    characters += piece.length;
  };
  for (let reader = body.getReader(), more = true; more; ) {
    const { value, done } = await reader.read();
    for (let at = 0; value && at < value.length; at += PIECE) {
      add(decoder.decode(value.subarray(at, at + PIECE), { stream: true }));
      await pause();
    }
    onProgress(characters);
    more = !done;
  }
  add(decoder.decode());
  return { text: pieces.join(""), indent: 0, ...indexer.end() };
}
