import { ChevronDown, ChevronUp } from "lucide-react";
import { type Found, matchAt } from "@/components/debug-text/find-text";
import { Button, LinkButton } from "@/components/ui/button";
import { formatCount, formatQuantity } from "@/lib/format";

type Props = {
  sought: string;
  found: Found;
  /** The line of the match that is shown. */
  here: number;
  /** The page without a search; a search keeps the rest of its address. */
  plainHref: string;
  /** Where the match in a line is. */
  matchHref: (line: number) => string;
};

/** Finds in all of a text, on the server: a form, and links to the matches around the present one. */
export function FindForm({ sought, found, here, plainHref, matchHref }: Props) {
  const [path = "", query = ""] = plainHref.split("?");
  const at = matchAt(found, here);
  const [before, after] = [found.lines[at - 1], found.lines[at + 1]];
  return (
    <search className="flex flex-wrap items-center gap-2 print:hidden">
      <form key={sought} action={`${path}#match`} className="flex min-w-0 gap-2">
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="find"
          aria-label="Find in the text"
          placeholder="Find in the text"
          defaultValue={sought}
          maxLength={200}
          className="h-8 w-56 min-w-0 rounded-md border border-control bg-surface px-2.5 text-sm max-md:h-10"
        />
        <Button type="submit">Find</Button>
      </form>
      {sought !== "" && (
        <>
          <span className="text-muted text-sm">{inWords(found, at)}</span>
          {before !== undefined && (
            <LinkButton look="quiet" href={matchHref(before)}>
              <ChevronUp aria-hidden className="size-3.5" />
              Previous
            </LinkButton>
          )}
          {after !== undefined && (
            <LinkButton look="quiet" href={matchHref(after)}>
              <ChevronDown aria-hidden className="size-3.5" />
              Next
            </LinkButton>
          )}
          <LinkButton look="quiet" href={plainHref} scroll={false}>
            Clear
          </LinkButton>
        </>
      )}
    </search>
  );
}

function inWords({ matches, more, lines }: Found, at: number): string {
  if (matches === 0) return "No match in the text.";
  const count = more ? `more than ${formatCount(matches)} matches` : matchCount(matches);
  return `${count}, line ${formatCount(at + 1)} of ${formatCount(lines.length)} with one`;
}

const matchCount = (matches: number) => formatQuantity(matches, "match", "matches");
