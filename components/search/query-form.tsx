"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { CarriedFields } from "@/components/filters/carried-fields";
import { useShownKey } from "@/components/keys/own-keys";
import { isTaken, keysAreOn, meantKey } from "@/components/keys/page-keys";
import type { Choosing } from "@/components/search/query-completion";
import { QueryMistake } from "@/components/search/query-mistake";
import { route } from "@/components/ui/route";
import type { QueryProblem } from "@/lib/search/grammar/query";

// Loaded by those who search.
const QueryCompletion = dynamic(
  async () => (await import("@/components/search/query-completion")).QueryCompletion,
  { ssr: false },
);

type Mistake = { text: string; problem: QueryProblem };

type Props = {
  /** The query of the address. */
  typed: string;
  problem: QueryProblem | null;
  /** The page that is searched, and the query of its filters. */
  path: string;
  carried: string;
  timeZone: string;
  /** Names of BugSplat's databases. */
  databases: string[];
  /** Whether `/` leads here: on the page that is searched itself. */
  hotkey: boolean;
};

/** The search box. A query with a mistake is not sent: what it found last stays on the page. */
export function QueryForm({ typed, problem, path, carried, timeZone, databases, hotkey }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();
  const [mistake, setMistake] = useState<Mistake | null>(problem && { text: typed, problem });
  const listId = useId();
  const [box, setBox] = useState<HTMLInputElement | null>(null);
  const [choosing, setChoosing] = useState<Choosing>({ isOpen: false, activeId: undefined });
  const slash = useShownKey("/");
  useHotkey(hotkey, input);

  async function submit(form: HTMLFormElement) {
    const fields = [...new FormData(form)].map(([key, value]) => [key, String(value).trim()]);
    const query = new URLSearchParams(fields.filter(([, value]) => value !== ""));
    const text = query.get("q") ?? "";
    // The grammar is loaded by those who search.
    const [{ readCondition }, { readPastedId }] = await Promise.all([
      import("@/lib/search/read-condition"),
      import("@/lib/search/pasted-id"),
    ]);
    const read = readCondition(text, { now: new Date(), timeZone });
    const isFine = read.understood || readPastedId(text, databases) !== null;
    setMistake(isFine ? null : { text, problem: read.problem });
    if (!isFine) return;
    startTransition(() => router.push(route(`${path}?${query}`), { scroll: false }));
  }

  return (
    <form
      action={path}
      aria-busy={pending}
      className="relative min-w-0 flex-1 aria-busy:opacity-70"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <CarriedFields query={carried} />
      <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-faint max-md:top-3" />
      <input
        ref={input}
        type="search"
        name="q"
        data-key={hotkey ? "/" : undefined}
        defaultValue={typed}
        onFocus={({ currentTarget }) => setBox(currentTarget)}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={choosing.isOpen}
        aria-controls={choosing.isOpen ? listId : undefined}
        aria-activedescendant={choosing.activeId}
        aria-label="Search reports"
        aria-invalid={mistake !== null}
        placeholder={hotkey ? `Search: frame:Draw version:>=4.2   ${slash}` : "Search reports"}
        maxLength={4_000}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        className="h-8 w-full rounded-md border border-control bg-transparent pr-2 pl-8 text-sm placeholder:text-faint aria-invalid:border-danger max-md:h-10"
      />
      {box && <QueryCompletion {...{ listId, carried }} input={box} onChoosing={setChoosing} />}
      {mistake && (
        <div className="z-40 md:absolute md:top-full md:right-0 md:left-0 md:mt-1 md:rounded-lg md:border md:border-line-strong md:bg-raised md:shadow-popover">
          <QueryMistake {...mistake} />
          {problem && mistake.text === typed && (
            <p className="px-3 pb-2 text-muted text-sm">The page shows its reports without it.</p>
          )}
        </div>
      )}
    </form>
  );
}

function useHotkey(on: boolean, input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    if (!on) return;
    const focus = (event: KeyboardEvent) => {
      if (meantKey(event.key) !== "/" || isTaken(event) || !keysAreOn()) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [on, input]);
}
