"use client";

import { Keyboard } from "lucide-react";
import {
  type ReactNode,
  useEffect,
  useId,
  useOptimistic,
  useRef,
  useState,
  useTransition,
} from "react";
import { keysHere, type PageKey } from "@/components/keys/key-table";
import { useShownKey } from "@/components/keys/own-keys";
import { isTaken, keysAreOn, meantKey, shownKey } from "@/components/keys/page-keys";
import { Button } from "@/components/ui/button";

type Props = {
  /** Whether keys do anything for the viewer. */
  isOn: boolean;
  /** Keeps that they do, or do not. */
  action: (on: boolean) => Promise<void>;
};

/** Tells the keys of the page, on `?` too, and switches them on and off. */
export function KeysButton({ isOn, action }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [here, setHere] = useState<PageKey[]>([]);
  const [on, setOn] = useOptimistic(isOn);
  const [, startTransition] = useTransition();
  const shown = useShownKey("?");

  function tell() {
    setHere(keysHere(document));
    dialog.current?.showModal();
  }

  function turn(wanted: boolean) {
    startTransition(async () => {
      setOn(wanted);
      await action(wanted);
    });
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
      {!on && <span hidden data-keys-off />}
      <button
        type="button"
        title={`Keys (${shown})`}
        aria-label="Keys of this page"
        aria-haspopup="dialog"
        onClick={tell}
        className={BUTTON}
      >
        <Keyboard aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
      <dialog ref={dialog} aria-labelledby={id} className={DIALOG}>
        <h2 id={id} className="font-medium">
          Keys of this page
        </h2>
        <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-sm">
          {here.map(({ key, does }) => (
            <Key key={`${key} ${does}`} name={key.split(" ").map(shownKey).join(" ")}>
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
              onChange={({ target }) => turn(target.checked)}
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

const BUTTON = `
  flex size-8 items-center justify-center rounded-md text-faint hover:text-text max-md:hidden
  scripting-none:hidden`;

const DIALOG = `
  m-auto w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-raised p-4 text-text
  shadow-popover backdrop:bg-black/40`;

const CAP = `
  mr-1 inline-block min-w-6 rounded-sm border border-line-strong bg-hover px-1.5 text-center font-mono
  text-xs/5`;
