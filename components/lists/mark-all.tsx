"use client";

import { countRows, markAll, useMarks } from "@/components/lists/use-marks";

/** Marks all rows that are shown, or none of them. */
export function MarkAll() {
  const { length: marked } = useMarks();
  const areAll = marked > 0 && marked === countRows();
  return (
    <input
      type="checkbox"
      aria-label="Mark all rows shown"
      autoComplete="off"
      checked={areAll}
      ref={(box) => {
        if (box) box.indeterminate = marked > 0 && !areAll;
      }}
      onChange={() => markAll(!areAll)}
      className="scripting-none:hidden"
    />
  );
}
