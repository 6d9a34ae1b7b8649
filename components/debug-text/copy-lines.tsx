import { ChevronDown, Copy } from "lucide-react";
import { copiedLines } from "@/components/debug-text/copied-lines";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import { splitLines, type TextLines } from "@/lib/debug-text/text-lines";
import { formatCount } from "@/lib/format";

type Props = {
  /** The whole text; null until it is there. */
  text: TextLines | null;
  fileHref: string;
  marked: LineRange | null;
};

const WHOLE: LineRange = { firstLine: 1, lastLine: Number.POSITIVE_INFINITY };

/** The marked lines or all of a text to be pasted elsewhere, with numbers or without. */
export function CopyLines({ text, fileHref, marked }: Props) {
  const copy = (range: LineRange, numbered: boolean) => async () =>
    copiedLines(text ?? splitLines(await fetchText(fileHref)), range, numbered);
  const choices = [
    { name: marked && rangeName(marked), range: marked },
    { name: "Whole text", range: WHOLE },
  ];
  return (
    <details name="menu" data-menu className="relative scripting-none:hidden print:hidden">
      <summary className={buttonLook()}>
        <Copy aria-hidden className="size-3.5" />
        <span className="max-md:sr-only">Copy</span>
        <ChevronDown aria-hidden className="size-3.5 text-faint max-md:hidden" />
      </summary>
      <ul
        aria-label="What is copied"
        className="absolute top-full right-0 z-50 mt-1 w-80 max-w-[90vw] rounded-lg border border-line-strong bg-raised p-1.5 shadow-popover"
      >
        {choices.map(
          ({ name, range }) =>
            name &&
            range && (
              <li key={name} className="flex items-center justify-between gap-2 py-1 pl-2 text-sm">
                {name}
                <span className="flex gap-1">
                  <CopyButton text={copy(range, false)} what={name} label="Copy" />
                  <CopyButton
                    text={copy(range, true)}
                    what={`${name} with numbers`}
                    label="Numbered"
                  />
                </span>
              </li>
            ),
        )}
      </ul>
    </details>
  );
}

async function fetchText(href: string): Promise<string> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.text();
}

function rangeName({ firstLine, lastLine }: LineRange): string {
  if (firstLine === lastLine) return `Line ${formatCount(firstLine)}`;
  return `Lines ${formatCount(firstLine)} to ${formatCount(lastLine)}`;
}
