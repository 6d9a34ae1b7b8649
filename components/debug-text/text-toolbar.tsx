import { useRef } from "react";
import { CopyLines } from "@/components/debug-text/copy-lines";
import { FindBox } from "@/components/debug-text/find-box";
import { foundWords, nextMatch } from "@/components/debug-text/find-text";
import { GoToLine } from "@/components/debug-text/go-to-line";
import { LoadProgress } from "@/components/debug-text/load-progress";
import { countLines } from "@/components/debug-text/noise";
import { NoiseSwitch } from "@/components/debug-text/noise-switch";
import { type TextView, textAddress } from "@/components/debug-text/text-address";
import { useTextKeys } from "@/components/debug-text/use-text-keys";
import type { TextReading } from "@/components/debug-text/use-text-reader";
import type { LineRange } from "@/lib/debug-text/line-ranges";

/** What the server found and shows, which stands until the browser has the text. */
export type ServedText = {
  /** What the text is, in words. */
  kind: string;
  lines: number;
  hiddenLines: number;
  /** The first line of the part that is shown, and the line that the address leads to. */
  firstLine: number;
  here: number;
  find: { words: string; previous: string | null; next: string | null };
};

type Props = {
  reader: TextReading;
  noise: LineRange[];
  plain: string;
  view: TextView;
  fileHref: string;
  served: ServedText;
};

/** What a debugger text is, and all that one does with it: find, go to a line, show noise, copy. */
export function TextToolbar({ reader, noise, plain, view, fileHref, served }: Props) {
  const { file, state, act, goTo, here, found, rows } = reader;
  const { sought, showNoise, marked } = state;
  const box = useRef<HTMLInputElement>(null);
  const live = file.text !== null;

  const goToNext = (backwards: boolean) =>
    goTo(found ? nextMatch(found, here(), backwards) : undefined);
  const focus = () => box.current?.select();
  useTextKeys({ focus, next: (backwards) => (found ? goToNext(backwards) : focus()) });

  const matchHref = (line: number | undefined) =>
    line === undefined ? null : `${textAddress(plain, { line, find: sought, showNoise })}#L${line}`;
  const at = marked?.firstLine ?? 1;
  const find = found
    ? {
        words: foundWords(found, at),
        previous: matchHref(nextMatch(found, at, true)),
        next: matchHref(nextMatch(found, at, false)),
      }
    : { words: "", previous: null, next: null };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2 print:hidden">
      <p className="text-muted text-sm">
        {served.kind}
        {noise.length > 0 && ": "}
        <NoiseSwitch
          lines={countLines(noise)}
          hidden={live ? countLines(rows.hidden) : served.hiddenLines}
          showHref={textAddress(plain, { ...view, showNoise: true })}
          hideHref={textAddress(plain, { ...view, showNoise: false })}
          onSwitch={live ? (show) => act({ do: "show noise", show }) : null}
        />
        <LoadProgress file={file} lines={served.lines} />
      </p>
      <div className="flex flex-wrap items-center gap-2 max-md:w-full">
        <FindBox
          ref={box}
          plainHref={textAddress(plain, { showNoise })}
          sought={sought}
          {...(live || sought !== view.find ? find : served.find)}
          onType={(typed) => act({ do: "find", sought: typed })}
          onNext={live ? goToNext : null}
        />
        <GoToLine
          href={textAddress(plain, { showNoise })}
          lines={served.lines}
          onGo={live ? goTo : null}
        />
        <CopyLines text={file.text} fileHref={fileHref} marked={marked} />
      </div>
    </div>
  );
}
