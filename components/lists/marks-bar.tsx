"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { markedLinks, unmark } from "@/components/lists/use-marks";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type Props = {
  /** How many rows are marked. */
  marked: number;
  /** Where the marked rows are sent to. */
  action: ComponentProps<"form">["action"];
  /** What can be done with them. */
  children: ReactNode;
};

/** Says at the foot of a list how many rows are marked, and sends them on as a form. */
export function MarksBar({ marked, action, children }: Props) {
  const words = `${marked} marked`;
  return (
    <>
      <p role="status" className="sr-only">
        {marked > 0 && words}
      </p>
      <form id="marked" action={action} className={clsx(BAR, marked === 0 && "scripting:hidden")}>
        <span className="tabular-nums scripting-none:hidden">{words}</span>
        {children}
        <CopyButton
          text={async () => markedLinks()}
          what="the names and links"
          label="Copy links"
        />
        <Button look="quiet" onClick={unmark} className="scripting-none:hidden">
          Clear <kbd className="font-mono text-faint text-xs">Esc</kbd>
        </Button>
      </form>
    </>
  );
}

const BAR = `
  sticky bottom-3 z-20 mx-auto my-2 flex w-fit flex-wrap items-center gap-x-3 gap-y-1.5 rounded-lg border
  border-line-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-popover print:hidden @max-2xl:hidden`;
