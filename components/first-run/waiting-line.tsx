"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PAUSE = 2000;

/** Asks for the page again and again while somebody looks at it, until it is another page. */
export function WaitingLine() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, PAUSE);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden className="relative flex size-2">
        <span className="absolute inset-0 animate-ping rounded-full bg-accent opacity-60 motion-reduce:hidden" />
        <span className="size-2 rounded-full bg-accent" />
      </span>
      Waiting for the first notification
    </span>
  );
}
