import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { Section } from "@/lib/debug-text/document";
import { formatCount } from "@/lib/format";

type Props = {
  sections: Section[];
  here: number;
  sectionHref: (section: Section) => string;
};

/** A text of more sections than this has no outline that anybody would read. */
const MOST = 300;

/** The sections of a debugger text: at its left, or folded above it on a phone. */
export function SectionOutline(props: Props) {
  return (
    <>
      <nav
        aria-label="Sections of the text"
        className="max-h-[85dvh] overflow-y-auto border-line border-r py-2 max-md:hidden print:hidden"
      >
        <Sections {...props} />
      </nav>
      <details className="border-line border-b md:hidden print:hidden">
        <summary className="flex min-h-10 items-center px-4 text-sm">
          Sections ({formatCount(props.sections.length)})
        </summary>
        <nav aria-label="Sections of the text" className="max-h-80 overflow-y-auto pb-2">
          <Sections {...props} />
        </nav>
      </details>
    </>
  );
}

function Sections({ sections, here, sectionHref }: Props) {
  const present = sections.findLast(
    ({ firstLine, lastLine }) => firstLine <= here && here <= lastLine,
  );
  return (
    <ul>
      {sections.slice(0, MOST).map((section) => (
        <li key={`${section.firstLine} ${section.level}`}>
          <Link
            href={sectionHref(section)}
            aria-current={section === present ? "location" : undefined}
            title={section.title.slice(0, 200)}
            className={clsx(
              "flex h-7 items-center gap-2 pr-3 text-xs -outline-offset-2 hover:bg-hover max-md:h-10",
              INDENTS[section.level] ?? "pl-10",
              section === present ? "bg-hover font-medium text-text" : "text-muted",
            )}
          >
            <bdi className="min-w-0 flex-1 truncate">{section.title.slice(0, 200)}</bdi>
            <span className="text-faint">{formatCount(section.firstLine)}</span>
          </Link>
        </li>
      ))}
      {sections.length > MOST && (
        <li className="px-4 py-2 text-faint text-xs">
          {formatCount(sections.length - MOST)} more sections are in the text.
        </li>
      )}
    </ul>
  );
}

const INDENTS = ["pl-4", "pl-6", "pl-8"];
