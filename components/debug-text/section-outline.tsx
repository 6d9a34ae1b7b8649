import clsx from "clsx";
import { memo, useEffect, useRef } from "react";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";

/** A section as far as its outline shows it. */
export type OutlineEntry = {
  title: string;
  level: number;
  firstLine: number;
  lastLine: number;
  href: string;
};

type Props = {
  sections: OutlineEntry[];
  /** Sections that have no place here. */
  more: number;
  /** The position of the section that is read; -1 for none. */
  present: number;
};

/** The sections of a debugger text: at its left, or folded above it on a phone. */
export const SectionOutline = memo(function SectionOutline(props: Props) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // In the next frame, where its place is known without working out the page's layout for it.
    const frame = requestAnimationFrame(() => {
      const item = nav.current?.querySelectorAll("li")[props.present];
      if (nav.current && item) keepInView(nav.current, item);
    });
    return () => cancelAnimationFrame(frame);
  }, [props.present]);
  return (
    <>
      <nav
        ref={nav}
        aria-label="Sections of the text"
        className="relative max-h-[85dvh] overflow-y-auto border-line border-r py-2 max-md:hidden print:hidden"
      >
        <Sections {...props} />
      </nav>
      <details className="border-line border-b md:hidden print:hidden">
        <summary className="flex min-h-10 items-center px-4 text-sm">
          Sections ({formatCount(props.sections.length + props.more)})
        </summary>
        <nav aria-label="Sections of the text" className="max-h-80 overflow-y-auto pb-2">
          <Sections {...props} />
        </nav>
      </details>
    </>
  );
});

/** The position of the innermost section with a line; -1 when there is none. */
export function sectionAt(sections: readonly OutlineEntry[], line: number): number {
  return sections.findLastIndex(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
}

function Sections({ sections, more, present }: Props) {
  return (
    <ul>
      {sections.map((section, position) => (
        <Entry
          key={`${section.firstLine} ${section.level}`}
          section={section}
          isPresent={position === present}
        />
      ))}
      {more > 0 && (
        <li className="px-4 py-2 text-faint text-xs">
          {formatCount(more)} more sections are in the text.
        </li>
      )}
    </ul>
  );
}

type EntryProps = { section: OutlineEntry; isPresent: boolean };

const Entry = memo(function Entry({ section, isPresent }: EntryProps) {
  const { title, level, firstLine, href } = section;
  return (
    <li>
      <Link
        href={href}
        aria-current={isPresent ? "location" : undefined}
        title={title}
        className={clsx(
          "flex h-7 items-center gap-2 pr-3 text-xs -outline-offset-2 hover:bg-hover max-md:h-10",
          INDENTS[level] ?? "pl-10",
          isPresent ? "bg-hover font-medium text-text" : "text-muted",
        )}
      >
        <bdi className="min-w-0 flex-1 truncate">{title}</bdi>
        <span className="text-faint">{formatCount(firstLine)}</span>
      </Link>
    </li>
  );
});

const INDENTS = ["pl-4", "pl-6", "pl-8"];

/** Scrolls the list and never the page. */
function keepInView(list: HTMLElement, item: HTMLElement): void {
  const below = item.offsetTop + item.offsetHeight - list.clientHeight;
  if (item.offsetTop < list.scrollTop) list.scrollTop = item.offsetTop;
  else if (below > list.scrollTop) list.scrollTop = below;
}
