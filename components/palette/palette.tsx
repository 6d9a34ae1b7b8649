"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type PageAction, pageActions } from "@/components/palette/page-actions";
import {
  matchingItems,
  type PaletteItem,
  readItems,
  searchItems,
} from "@/components/palette/palette-item";
import { visited } from "@/components/palette/visited";
import { OutsideText } from "@/components/ui/outside-text";
import { route } from "@/components/ui/route";

type Choice = PaletteItem | PageAction;

/** Goes anywhere and does what the page can do, by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const listId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [places, setPlaces] = useState<PaletteItem[]>([]);
  // What the page offers is below the dialog, and stays as it was.
  const [own] = useState(() => ({ recent: visited(), actions: pageActions() }));

  useEffect(() => {
    dialog.current?.showModal();
    const stop = new AbortController();
    void fetch("/palette", { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((items) => setPlaces(readItems(items)))
      // What the page knows is there all the same.
      .catch(() => undefined);
    return () => stop.abort();
  }, []);

  const choices: Choice[] = [
    ...matchingItems<Choice>([...own.recent, ...own.actions, ...places], typed),
    ...searchItems(typed),
  ];
  const chosen = choices[Math.min(active, choices.length - 1)];

  function take(choice: Choice, inNewTab: boolean) {
    if ("href" in choice) {
      dialog.current?.close();
      if (inNewTab) window.open(choice.href, "_blank", "noopener");
      else router.push(route(choice.href));
    } else if (!inNewTab) {
      dialog.current?.close();
      choice.press();
    }
  }

  function press(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const last = choices.length - 1;
    if (key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
    else if (key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
    else if (key === "Enter" && chosen) take(chosen, ctrlKey || metaKey);
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Go to" className={DIALOG}>
      <input
        autoFocus
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${choices.indexOf(chosen)}`}
        aria-autocomplete="list"
        aria-label="Page, view, id or action"
        placeholder="Page, view, id or action"
        value={typed}
        maxLength={4_000}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={press}
        className="h-12 w-full border-line border-b bg-transparent px-4 text-text outline-none placeholder:text-faint"
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Where to"
        className="max-h-[60dvh] overflow-y-auto p-1.5"
      >
        {choices.map((choice, at) => (
          <div
            key={`${choice.about} ${choice.label} ${"href" in choice ? choice.href : ""}`}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={choice === chosen}
            ref={(line) => {
              if (choice === chosen) line?.scrollIntoView({ block: "nearest" });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ ctrlKey, metaKey }) => take(choice, ctrlKey || metaKey)}
            onKeyDown={press}
            className={clsx(
              "flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 text-sm max-md:min-h-11",
              choice === chosen ? "bg-accent-soft" : "hover:bg-hover",
            )}
          >
            <OutsideText value={choice.label} className="min-w-0 truncate" />
            <span className="ml-auto shrink-0 text-muted text-xs">{choice.about}</span>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {choices.length} found
      </p>
    </dialog>
  );
}

const DIALOG = `
  mx-auto mt-[12dvh] mb-auto w-xl max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised
  text-text shadow-popover backdrop:bg-black/40`;
