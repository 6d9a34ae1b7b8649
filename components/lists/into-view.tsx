"use client";

import { useEffect, useRef } from "react";
import { rowOf } from "@/components/lists/row-cursor";

/** Has what was unfolded from the row in use come into view as a whole, where that is possible. */
export function IntoView() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const row = here.current?.closest("tr");
    const isAsked = row && rowOf(document.activeElement) === row.previousElementSibling;
    if (isAsked) row.scrollIntoView({ block: "nearest" });
  }, []);
  return <span ref={here} hidden />;
}
