"use client";

import { Command } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyped } from "@/components/keys/page-keys";
import { noteVisit } from "@/components/palette/visited";

// Loaded by those who open it.
const Palette = dynamic(async () => (await import("@/components/palette/palette")).Palette, {
  ssr: false,
});

/** Opens the palette, on Ctrl+K and Cmd+K too; where somebody types, with Alt, as the browser may need it. */
export function PaletteButton() {
  // Null only in pages/, which has no page.
  const path = usePathname() ?? "/";
  const [isOpen, setOpen] = useState(false);

  // A page that has just come gets its title a moment later.
  useEffect(() => {
    const timer = setTimeout(() => noteVisit(path, document.title), 300);
    return () => clearTimeout(timer);
  }, [path]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (code !== "KeyK" || ctrlKey === metaKey || shiftKey) return;
      if (altKey !== isTyped(target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        type="button"
        title="Go to (Ctrl+K, or ⌘K)"
        aria-label="Go to"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex size-8 items-center justify-center rounded-md text-faint hover:text-text scripting-none:hidden max-md:size-10"
      >
        <Command aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
      {isOpen && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
