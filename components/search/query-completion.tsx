"use client";

import clsx from "clsx";
import { useEffect, useEffectEvent, useState } from "react";
import { useOptions } from "@/components/search/use-options";
import { OutsideText } from "@/components/ui/outside-text";
import { type CaretPlace, caretPlace } from "@/lib/search/completion/caret-place";
import type { Option } from "@/lib/search/completion/options";
import { takeOption } from "@/lib/search/completion/take-option";

/** What the box tells of its list to those who do not see it. */
export type Choosing = { isOpen: boolean; activeId: string | undefined };

type Props = {
  input: HTMLInputElement;
  listId: string;
  /** The query of the page's other filters. */
  carried: string;
  onChoosing: (choosing: Choosing) => void;
};

/** The list below the search box: fields while a key is typed, then values. It never takes a key that is meant for the text. */
export function QueryCompletion({ input, listId, carried, onChoosing }: Props) {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  const [active, setActive] = useState(-1);
  const options = useOptions(place, carried);
  const isOpen = options.length > 0;
  const chosen = options[active];
  const activeId = chosen && `${listId}-${active}`;
  useEffect(() => onChoosing({ isOpen, activeId }), [onChoosing, isOpen, activeId]);

  function look() {
    setPlace(caretPlace(input.value, caretOf(input)));
    setActive(-1);
  }

  function close() {
    setPlace(null);
    setActive(-1);
  }

  function take({ insert }: Option) {
    if (place === null) return;
    const { text, caret } = takeOption(input.value, place, insert);
    input.value = text;
    input.setSelectionRange(caret, caret);
    // Behind a key its values follow.
    if (place.kind === "key") look();
    else close();
  }

  /** Whether the key was for the list, and not for the text or the page. */
  function press(key: string): boolean {
    if (!isOpen) {
      if (key !== "ArrowDown") return false;
      look();
      return true;
    }
    switch (key) {
      case "ArrowDown":
        setActive(active + 1 < options.length ? active + 1 : -1);
        return true;
      case "ArrowUp":
        setActive(active === -1 ? options.length - 1 : active - 1);
        return true;
      case "Enter":
      case "Tab":
        if (chosen) take(chosen);
        else close();
        return chosen !== undefined;
      case "Escape":
        close();
        return true;
      case "ArrowLeft":
      case "ArrowRight":
      case "Home":
      case "End":
        close();
        return false;
      default:
        return false;
    }
  }

  const typed = useEffectEvent(look);
  const left = useEffectEvent(close);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (ctrlKey || metaKey || altKey || shiftKey || isComposing || !press(key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const onInput = () => typed();
    const onLeave = () => left();
    const onKey = (event: KeyboardEvent) => pressed(event);
    // What was typed before this listened counts too.
    if (input.value !== input.defaultValue) onInput();
    input.addEventListener("input", onInput);
    input.addEventListener("keydown", onKey);
    input.addEventListener("blur", onLeave);
    input.addEventListener("pointerdown", onLeave);
    return () => {
      input.removeEventListener("input", onInput);
      input.removeEventListener("keydown", onKey);
      input.removeEventListener("blur", onLeave);
      input.removeEventListener("pointerdown", onLeave);
    };
  }, [input]);

  if (!isOpen) return null;
  return (
    <div
      id={listId}
      role="listbox"
      aria-label="Suggestions"
      className="z-50 max-h-80 overflow-y-auto p-1 text-sm max-md:mt-1 max-md:rounded-md max-md:border max-md:border-line md:absolute md:top-full md:right-0 md:left-0 md:mt-1 md:rounded-lg md:border md:border-line-strong md:bg-raised md:shadow-popover"
    >
      {options.map((option, index) => (
        <Line
          key={option.name}
          id={`${listId}-${index}`}
          option={option}
          isActive={index === active}
          onTake={() => take(option)}
        />
      ))}
    </div>
  );
}

function caretOf(input: HTMLInputElement): number {
  return input.selectionStart ?? input.value.length;
}

type LineProps = { id: string; option: Option; isActive: boolean; onTake: () => void };

function Line({ id, option: { name, about }, isActive, onTake }: LineProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      ref={(line) => {
        if (isActive) line?.scrollIntoView({ block: "nearest" });
      }}
      // The box keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onPointerUp={onTake}
      className={clsx(
        "flex min-h-7 cursor-pointer items-center gap-3 rounded-md px-2 py-1 max-md:min-h-10",
        isActive ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <OutsideText value={name} className="line-clamp-2 min-w-0 font-mono text-xs" />
      <span className="ml-auto shrink-0 text-faint text-xs">{about}</span>
    </div>
  );
}
