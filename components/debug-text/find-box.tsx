import { ChevronDown, ChevronUp } from "lucide-react";
import type { RefObject } from "react";
import { CarriedFields } from "@/components/filters/carried-fields";
import { useShownKey } from "@/components/keys/own-keys";
import { Button, LinkButton } from "@/components/ui/button";

type Props = {
  ref: RefObject<HTMLInputElement | null>;
  /** The page without a search; a search keeps the rest of its address. */
  plainHref: string;
  sought: string;
  /** How many matches there are and which one is shown; "" while nothing is sought. */
  words: string;
  /** Where the matches around it are. */
  previous: string | null;
  next: string | null;
  onType: (sought: string) => void;
  /** Goes to a match without the server; null while only the server can. */
  onNext: ((backwards: boolean) => void) | null;
};

/** Finds in all of a text: on the server until the browser has the text, then with each letter. */
export function FindBox(props: Props) {
  const { ref, plainHref, sought, words, previous, next, onType, onNext } = props;
  const slash = useShownKey("/");
  const [path = "", query = ""] = plainHref.split("?");
  return (
    <search className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-2 max-md:w-full">
      <form
        action={`${path}#match`}
        className="flex min-w-0 gap-2 max-md:flex-1"
        onSubmit={(event) => onNext && event.preventDefault()}
      >
        <CarriedFields query={query} />
        <input
          ref={ref}
          type="search"
          name="find"
          aria-label="Find in the text"
          aria-keyshortcuts={slash}
          placeholder="Find in the text"
          value={sought}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onType("");
            if (event.key !== "Enter" || !onNext) return;
            event.preventDefault();
            onNext(event.shiftKey);
          }}
          className="h-8 w-56 min-w-0 rounded-md border border-control bg-surface px-2.5 text-sm max-md:h-10 max-md:flex-1"
        />
        <Button type="submit" className="scripting:hidden">
          Find
        </Button>
      </form>
      {previous && (
        <LinkButton look="quiet" href={previous} title="Previous match (Shift-Enter)" {...STEP}>
          <ChevronUp aria-hidden className="size-4" />
          <span className="sr-only">Previous match</span>
        </LinkButton>
      )}
      {next && (
        <LinkButton look="quiet" href={next} title="Next match (Enter, F3)" {...STEP}>
          <ChevronDown aria-hidden className="size-4" />
          <span className="sr-only">Next match</span>
        </LinkButton>
      )}
      <output className="whitespace-nowrap px-1 text-muted text-sm empty:hidden max-md:w-full">
        {words}
      </output>
    </search>
  );
}

const STEP = { className: "w-8 px-0 max-md:w-10", scroll: false };
