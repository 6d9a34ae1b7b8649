"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type Props = {
  /** Taken out of the address, so that the notice is not there again on Back or a reload. */
  parameter: string;
  children: ReactNode;
};

const MILLISECONDS = 10_000;

/**
 * Says at the foot of the window what was just done, for ten seconds, and for as long as the pointer or
 * the focus is on it. Without JavaScript it stands in the page and stays.
 */
export function PassingNotice({ parameter, children }: Props) {
  const [isOver, setOver] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const address = new URL(location.href);
    address.searchParams.delete(parameter);
    history.replaceState(history.state, "", address);
  }, [parameter]);

  useEffect(() => {
    const end = () => {
      const isHeld = box.current?.matches(":hover, :focus-within");
      if (isHeld) timer = setTimeout(end, MILLISECONDS);
      else setOver(true);
    };
    let timer = setTimeout(end, MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);

  if (isOver) return null;
  return (
    <div ref={box} role="status" className={LOOK}>
      {children}
    </div>
  );
}

const LOOK = `
  z-50 flex w-fit max-w-full items-center gap-3 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5
  pl-4 text-sm scripting:fixed scripting:inset-x-4 scripting:bottom-4 scripting:mx-auto
  scripting:shadow-popover print:hidden`;
