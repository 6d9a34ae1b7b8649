"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type PageAction, pageActions } from "@/components/palette/page-actions";
import { matchingItems, type PaletteItem, searchItems } from "@/components/palette/palette-item";
import { loadItems, useProducts } from "@/components/palette/use-products";
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
  // By what it is: versions that are found a moment later move no choice.
  const [active, setActive] = useState<string | null>(null);
  const [places, setPlaces] = useState<PaletteItem[]>([]);
  const products = useProducts(typed);
  // What the page offers is below the dialog, and stays as it was.
  const [own] = useState(() => ({ recent: visited(), actions: pageActions() }));

  useEffect(() => {
    dialog.current?.showModal();
    const stop = new AbortController();
    void loadItems("/palette", stop.signal).then(setPlaces);
    return () => stop.abort();
  }, []);

  const choices: Choice[] = [
    ...matchingItems<Choice>([...own.recent, ...own.actions, ...places], typed),
    ...products,
    ...searchItems(typed),
  ];
  const at = Math.max(
    0,
    choices.findIndex((choice) => keyOf(choice) === active),
  );
  const chosen = choices[at];

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

  function choose(next: number) {
    const choice = choices[next];
    if (choice) setActive(keyOf(choice));
  }

  function press(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const last = choices.length - 1;
    if (key === "ArrowDown") choose(at >= last ? 0 : at + 1);
    else if (key === "ArrowUp") choose(at <= 0 ? last : at - 1);
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
        aria-activedescendant={chosen && `${listId}-${at}`}
        aria-autocomplete="list"
        aria-label="Page, view, version, id or action"
        placeholder="Page, view, version, id or action"
        value={typed}
        maxLength={4_000}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(null);
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
        {choices.map((choice, place) => (
          <div
            key={keyOf(choice)}
            id={`${listId}-${place}`}
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

function keyOf(choice: Choice): string {
  return `${choice.about} ${choice.label} ${"href" in choice ? choice.href : ""}`;
}

const DIALOG = `
  mx-auto mt-[12dvh] mb-auto w-xl max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised
  text-text shadow-popover backdrop:bg-black/40`;
