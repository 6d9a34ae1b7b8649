import clsx from "clsx";
import type { TextLine } from "@/components/debug-text/text-page";
import { formatCount } from "@/lib/format";

type Props = {
  /** What the lines are of, for those who do not see it: "Debugger text". */
  label: string;
  lines: TextLine[];
  /** What the addresses of lines begin with: `L` makes `#L120`. */
  anchor: string;
  className?: string;
};

/**
 * Lines of code or text, each with a number that is the link to it. In an element with the group
 * `text` and a checked box, long lines wrap. Kept bare, for there are thousands of lines.
 */
export function TextLines({ label, lines, anchor, className }: Props) {
  return (
    <section
      aria-label={`${label}, line by line`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
      tabIndex={0}
      className={clsx(SCROLLER, className)}
    >
      <ol className={LINES}>
        {lines.map(({ number, text, cut }) => (
          <li key={number} id={`${anchor}${number}`}>
            <a href={`#${anchor}${number}`}>{number}</a>
            {cut === 0 ? text : <CutLine text={text} cut={cut} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function CutLine({ text, cut }: { text: string; cut: number }) {
  return (
    <span>
      {text}
      <i> … {formatCount(cut)} more characters are in the whole text</i>
    </span>
  );
}

const SCROLLER = `
  overflow-auto rounded-b-lg bg-code -outline-offset-2
  print:max-h-none print:overflow-visible`;

const LINES = `
  w-max min-w-full py-2 font-mono text-xs/5 [tab-size:4]
  group-has-[:checked]/text:w-full print:w-full
  *:flex *:whitespace-pre *:pr-4 *:[overflow-wrap:anywhere] *:scroll-mt-28 *:target:bg-mark
  group-has-[:checked]/text:*:whitespace-pre-wrap print:*:whitespace-pre-wrap
  [&_a]:sticky [&_a]:left-0 [&_a]:mr-4 max-md:[&_a]:mr-2 [&_a]:w-14 max-md:[&_a]:w-10 [&_a]:shrink-0 [&_a]:select-none [&_a]:bg-code
  [&_a]:pr-2 [&_a]:text-right [&_a]:text-faint [&_a:hover]:text-text [&_i]:text-faint`;
