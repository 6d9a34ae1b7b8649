import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  /** What the lines are of, for those who do not see it: "Debugger text". */
  label: string;
  className?: string;
  children: ReactNode;
};

/**
 * A list of lines, each an `<li>` of its number and its text. In an element with the group `text` and
 * a checked box, long lines wrap. The looks of all lines are here, for there are thousands of them.
 */
export function LineList({ label, className, children }: Props) {
  return (
    <section
      aria-label={`${label}, line by line`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
      tabIndex={0}
      className={clsx(SCROLLER, className)}
    >
      <ol className={LINES}>{children}</ol>
    </section>
  );
}

const SCROLLER = `
  overflow-auto rounded-b-lg bg-code -outline-offset-2
  print:max-h-none print:overflow-visible`;

const LINES = `
  w-max min-w-full py-2 font-mono text-xs/5 [tab-size:4]
  group-has-[:checked]/text:w-full print:w-full
  *:flex *:whitespace-pre *:pr-4 *:[overflow-wrap:anywhere] *:scroll-mt-28
  *:target:bg-mark *:data-here:bg-accent-soft
  group-has-[:checked]/text:*:whitespace-pre-wrap print:*:whitespace-pre-wrap
  [&_li>a:first-child]:sticky [&_li>a:first-child]:left-0 [&_li>a:first-child]:mr-4
  [&_li>a:first-child]:w-14 [&_li>a:first-child]:shrink-0 [&_li>a:first-child]:select-none
  [&_li>a:first-child]:bg-code [&_li>a:first-child]:pr-2 [&_li>a:first-child]:text-right
  [&_li>a:first-child]:text-faint [&_li>a:first-child:hover]:text-text
  max-md:[&_li>a:first-child]:mr-2 max-md:[&_li>a:first-child]:w-10
  [&_i]:text-faint [&_mark]:rounded-sm [&_mark]:bg-mark [&_mark]:text-text`;
