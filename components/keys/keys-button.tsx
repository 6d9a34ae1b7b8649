"use client";

import { Keyboard } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { EVERYWHERE_KEYS } from "@/components/keys/key-table";
import {
  isTaken,
  keysAreOn,
  meantKey,
  type PageKey,
  shownKey,
  switchKeys,
} from "@/components/keys/page-keys";
import { Button } from "@/components/ui/button";

type Props = {
  /** The keys that do something on the page as it is now. */
  listKeys: () => PageKey[];
};

/** Tells the keys of the page, on `?` too, and switches them on and off. */
export function KeysButton({ listKeys }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [here, setHere] = useState<PageKey[]>([]);
  const [on, setOn] = useState(true);

  function tell() {
    setHere([...listKeys(), ...EVERYWHERE_KEYS].map(asPressed));
    setOn(keysAreOn());
    dialog.current?.showModal();
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (meantKey(event.key) !== "?" || isTaken(event) || !keysAreOn()) return;
      event.preventDefault();
      tell();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  return (
    <>
      <Button onClick={tell} title="Keys (?)" className="max-md:hidden scripting-none:hidden">
        <Keyboard aria-hidden className="size-3.5" />
        <span className="sr-only">Keys of this page</span>
      </Button>
      <dialog ref={dialog} aria-labelledby={id} className={DIALOG}>
        <h2 id={id} className="font-medium">
          Keys of this page
        </h2>
        <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-sm">
          {here.map(({ key, does }) => (
            <Key key={key} name={key}>
              {does}
            </Key>
          ))}
          <Key name="Ctrl+K">Go to a page, a view, an id; do what the page can do</Key>
        </dl>
        <form method="dialog" className="flex items-center justify-between gap-6">
          <label className="flex min-h-10 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={on}
              onChange={({ target: { checked } }) => {
                switchKeys(checked);
                setOn(checked);
              }}
              className="accent-accent"
            />
            Keys are on
          </label>
          <Button type="submit">Close</Button>
        </form>
      </dialog>
    </>
  );
}

/** With what the member presses for it. */
function asPressed({ key, does }: PageKey): PageKey {
  return { key: key.split(" ").map(shownKey).join(" "), does };
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt>
        {name.split(" ").map((cap) => (
          <kbd key={cap} className={CAP}>
            {cap}
          </kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const DIALOG = `
  m-auto w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised p-4 text-text
  shadow-popover backdrop:bg-black/40`;

const CAP = `
  mr-1 inline-block min-w-6 rounded-sm border border-line-strong bg-hover px-1.5 text-center font-mono
  text-xs/5`;
