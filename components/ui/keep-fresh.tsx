"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PAUSE = 2000;

/** Asks for the page again and again while somebody looks at it, for as long as this stands in it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, PAUSE);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
