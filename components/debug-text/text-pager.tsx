import { ChevronLeft, ChevronRight } from "lucide-react";
import type { TextPage } from "@/components/debug-text/text-page";
import { LinkButton } from "@/components/ui/button";
import { formatCount } from "@/lib/format";

type Props = {
  page: TextPage;
  lineHref?: (line: number) => string;
  /** The whole text as a page of plain text. */
  wholeHref: string;
};

/** Which part of a text this is, and the ways to its other parts. */
export function TextPager({ page: { lines, total, previous, next }, lineHref, wholeHref }: Props) {
  const [first = 0, last = 0] = [lines[0]?.number, lines.at(-1)?.number];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2 text-muted text-sm">
      <span>
        Lines {formatCount(first)} to {formatCount(last)} of {formatCount(total)}: the text is too
        long for one page.{" "}
        <a href={wholeHref} target="_blank" className="text-accent underline" rel="noopener">
          Open all of it as plain text
        </a>
      </span>
      <span className="ml-auto flex gap-2 print:hidden">
        {lineHref && previous !== null && (
          <LinkButton href={lineHref(previous)} scroll={false}>
            <ChevronLeft aria-hidden className="size-3.5" />
            Lines before
          </LinkButton>
        )}
        {lineHref && next !== null && (
          <LinkButton href={lineHref(next)} scroll={false}>
            Lines after
            <ChevronRight aria-hidden className="size-3.5" />
          </LinkButton>
        )}
      </span>
    </div>
  );
}
