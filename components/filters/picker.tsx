"use client";

import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { CarriedFields } from "@/components/filters/carried-fields";
import { type Option, PickerOption } from "@/components/filters/picker-option";
import { buttonLook } from "@/components/ui/button-look";
import { route } from "@/components/ui/route";

type Props = {
  label: string;
  /** The filter in the address: "version". */
  name: string;
  options: Option[];
  chosen: string[];
  /** The page that is filtered, and the query of its other filters. */
  path: string;
  carried: string;
};

/** More options than these are reached by searching; up to so few need no search. */
const SHOWN = 200;
const FEW = 6;

/** Chooses any number of names. Each click counts at once; without JavaScript, "Apply" does. */
export function Picker({ label, name, options, chosen, path, carried }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [checked, setChecked] = useOptimistic(chosen);
  const [search, setSearch] = useState("");
  const ownForm = useRef<HTMLFormElement>(null);
  const found = options.filter((option) =>
    option.name.toLowerCase().includes(search.toLowerCase()),
  );
  const shown = found.slice(0, SHOWN);
  const unseen = checked.filter((choice) => !shown.some((option) => option.name === choice));

  useEffect(() => {
    // Chosen before this listened.
    const form = ownForm.current;
    if (form && [...form.elements].some(isToggled)) form.requestSubmit();
  }, []);

  // The form itself says what the address will be, as it does where there is no JavaScript.
  function apply(form: HTMLFormElement) {
    const fields = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
    const query = new URLSearchParams(fields).toString();
    startTransition(() => {
      setChecked(fields.flatMap(([key, value = ""]) => (key === name ? [value] : [])));
      router.push(route(query ? `${path}?${query}` : path), { scroll: false });
    });
  }

  return (
    <form
      ref={ownForm}
      action={path}
      autoComplete="off"
      aria-busy={pending}
      className="aria-busy:opacity-70"
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
    >
      <CarriedFields query={carried} />
      {unseen.map((choice) => (
        <input key={choice} type="hidden" name={name} value={choice} />
      ))}
      {options.length > FEW && (
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Search"
          aria-label={`Search: ${label}`}
          className="h-10 w-full border-line border-b bg-transparent px-3 text-sm -outline-offset-2 placeholder:text-faint scripting-none:hidden"
        />
      )}
      <fieldset className="max-h-80 overflow-y-auto p-1">
        <legend className="sr-only">{label}</legend>
        {shown.map((option) => (
          <PickerOption
            key={option.name}
            field={name}
            option={option}
            checked={checked.includes(option.name)}
          />
        ))}
        <Rest shown={shown.length} found={found.length} all={options.length} />
      </fieldset>
      <div className="border-line border-t p-2 text-right scripting:hidden">
        <button type="submit" className={buttonLook("primary")}>
          Apply
        </button>
      </div>
    </form>
  );
}

/** Whether somebody has clicked on a box since the page came. */
function isToggled(element: Element): boolean {
  return (
    element instanceof HTMLInputElement &&
    element.type === "checkbox" &&
    element.checked !== element.defaultChecked
  );
}

function Rest({ shown, found, all }: { shown: number; found: number; all: number }) {
  if (found > 0 && found === shown) return null;
  const text = found > 0 ? `${found - shown} more: search for them.` : "None has such a name.";
  return (
    <p className="px-2 py-1.5 text-faint text-sm">{all === 0 ? "None has arrived yet." : text}</p>
  );
}
