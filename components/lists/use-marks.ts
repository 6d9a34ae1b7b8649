import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { isTaken } from "@/components/keys/page-keys";

/** The ids of the marked rows. They are marked in the page itself, and Escape clears them. */
export function useMarks(): string[] {
  const page = String(useSearchParams());
  const [ids, setIds] = useState<string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of the list has other rows
  useEffect(() => {
    const count = () => setIds(markedBoxes().map(({ value }) => value));
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !isTaken(event)) unmark();
    };
    // What resets a form tells before it does.
    const countLater = () => setTimeout(count);
    count();
    document.addEventListener("change", count);
    document.addEventListener("reset", countLater);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("change", count);
      document.removeEventListener("reset", countLater);
      document.removeEventListener("keydown", press);
    };
  }, [page]);
  return ids;
}

function markedBoxes(): HTMLInputElement[] {
  return rowBoxes().filter(({ checked }) => checked);
}

function rowBoxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[data-mark]")];
}

/** How many rows can be marked. */
export function countRows(): number {
  return rowBoxes().length;
}

/** Marks all rows of the page, or none. */
export function markAll(isMarked: boolean): void {
  const boxes = rowBoxes();
  for (const box of boxes) box.checked = isMarked;
  boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

export function unmark(): void {
  markAll(false);
}

const LONGEST = 300;

/** A line for each marked row: its name, and its address without the filters. */
export function markedLinks(): string {
  const lines = markedBoxes().map((box) => {
    const link = box.closest("tr")?.querySelector<HTMLAnchorElement>("a[data-open]");
    const name = (link?.textContent ?? "").slice(0, LONGEST);
    return link ? `${name} ${link.origin}${link.pathname}` : "";
  });
  return lines.join("\n");
}
