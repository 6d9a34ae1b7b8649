"use client";

import { Check, Copy, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";

type Props = {
  /** A text that has to be made first, or fetched, is so when it is asked for. */
  text: string | (() => Promise<string>);
  /** What is copied, for the button's name: "the address". */
  what: string;
  /** Shown on the button; without it only the icon is. */
  label?: string;
};

const OUTCOMES = {
  ready: { icon: Copy, word: "" },
  copied: { icon: Check, word: "Copied" },
  refused: { icon: X, word: "Not copied. Select the text and copy it." },
};

/** Puts the text on the clipboard and says so. Not there without JavaScript. */
export function CopyButton({ text, what, label }: Props) {
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>("ready");
  const { icon: Icon, word } = OUTCOMES[outcome];

  async function copy() {
    const ready = typeof text === "string" ? Promise.resolve(text) : text();
    const copied = await ready.then(copyText, () => false);
    setOutcome(copied ? "copied" : "refused");
    setTimeout(() => setOutcome("ready"), 2000);
  }

  return (
    <span className="inline-flex scripting-none:hidden print:hidden">
      <Button
        look={label ? "secondary" : "quiet"}
        aria-label={label ? undefined : `Copy ${what}`}
        title={`Copy ${what}`}
        className={label ? undefined : "w-8 px-0 max-md:w-10"}
        onClick={copy}
      >
        <Icon aria-hidden className="size-3.5" />
        {label}
      </Button>
      <span role="status" className="sr-only">
        {word}
      </span>
    </span>
  );
}
