import { X } from "lucide-react";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type Filters, filtersToQuery } from "@/lib/filters";
import { readTerms, writeTerms } from "@/lib/search/refine/written-terms";

type Props = {
  filters: Filters;
  /** The page that is searched. */
  path: string;
};

/** More terms than anyone takes away one by one; their links would be as long as the query each. */
const MOST = 20;
const LONGEST = 200;

/** What the query asks for, term by term, each with a link to the query without it. */
export function QueryChips({ filters, path }: Props) {
  const terms = readTerms(filters.q);
  // The list of groups has tabs for it.
  const status = path === "/groups" ? null : filters.status;
  if (terms.length === 0 && status === null) return null;
  return (
    <ul aria-label="What the search asks for" className="mb-4 flex flex-wrap gap-1.5 text-xs">
      {status !== null && (
        <Chip
          text={`status: ${status}`}
          href={path + filtersToQuery({ ...filters, status: null, cursor: null })}
        />
      )}
      {terms.slice(0, MOST).map(({ start, text }) => {
        const q = writeTerms(terms.filter((term) => term.start !== start));
        const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
        return (
          <Chip
            key={start}
            text={shown}
            href={path + filtersToQuery({ ...filters, q, cursor: null })}
          />
        );
      })}
      {terms.length > MOST && (
        <li className="py-1 text-faint">and {terms.length - MOST} more terms</li>
      )}
    </ul>
  );
}

/** A term, and the link to the page without it. */
function Chip({ text, href }: { text: string; href: string }) {
  return (
    <li className="flex max-w-full items-center rounded-md border border-line bg-surface font-mono">
      <OutsideText value={text} className="min-w-0 truncate py-1 pl-2" />
      <Link
        href={href}
        scroll={false}
        aria-label={`Remove ${text}`}
        className="grid size-6 place-items-center rounded-md text-faint hover:text-text max-md:size-9"
      >
        <X aria-hidden className="size-3.5" />
      </Link>
    </li>
  );
}
