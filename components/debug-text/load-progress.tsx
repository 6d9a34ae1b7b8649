import type { TextFile } from "@/components/debug-text/use-text-file";

type Props = { file: TextFile; lines: number };

/** So short a text is there before anybody has read of it. */
const SHORT = 20_000;

/** How much of a long text has come to the browser, or that it did not come. */
export function LoadProgress({ file: { text, progress, failed }, lines }: Props) {
  if (failed) {
    return (
      <span className="text-warning">
        . The whole text did not load: it is shown in parts. Reload the page to try again.
      </span>
    );
  }
  if (text || lines < SHORT) return null;
  return (
    <span className="scripting-none:hidden">
      , loading
      <progress
        aria-label="Loading the whole text"
        value={progress}
        className="ml-2 h-1.5 w-24 overflow-hidden rounded-sm align-middle accent-accent"
      />
    </span>
  );
}
