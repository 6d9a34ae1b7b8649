"use client";

import { useEffect, useRef } from "react";
import { countRows, markAll, useMarks } from "@/components/lists/use-marks";

/** Marks all rows that are shown, or none of them. */
export function MarkAll() {
  const { length: marked } = useMarks();
  const box = useRef<HTMLInputElement>(null);
  const areAll = marked > 0 && marked === countRows();
  useEffect(() => {
    if (box.current) box.current.indeterminate = marked > 0 && !areAll;
  });
  useEffect(() => {
    // Checked before this listened.
    if (box.current?.checked) markAll(true);
  }, []);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Mark all rows shown"
      autoComplete="off"
      checked={areAll}
      onChange={() => markAll(!areAll)}
      className="scripting-none:hidden"
    />
  );
}
