import { ChevronLeft, ChevronRight } from "lucide-react";
import type { TextPart } from "@/components/debug-text/text-part";
import { LinkButton } from "@/components/ui/button";
import { formatCount } from "@/lib/format";

type Props = {
  page: Omit<TextPart, "rows">;
  firstLine: number;
  lastLine: number;
  lineHref?: (line: number) => string;
  /** The whole text as a page of plain text. */
  wholeHref: string;
};

/** Which part of a text this is, and the ways to its other parts. */
export function TextPager({ page, firstLine, lastLine, lineHref, wholeHref }: Props) {
  const { total, previous, next } = page;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-2 text-muted text-sm">
      <span>
        Lines {formatCount(firstLine)} to {formatCount(lastLine)} of {formatCount(total)}: the text
        is too long for one page.{" "}
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
