"use client";

import { GitCompareArrows } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { compareAddress, FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CarriedFields } from "@/components/filters/carried-fields";
import { isTaken } from "@/components/keys/page-keys";
import { Button, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type Props = {
  /** How two of the rows are compared; null where they cannot be. */
  compare: {
    /** The filters, which stay from page to page: "" or "?…". */
    query: string;
    newestFirst: boolean;
  } | null;
};

/** Says how many rows are marked, and what can be done with them. Marks are of this page alone. */
export function MarkedRows({ compare }: Props) {
  const page = useSearchParams().toString();
  const [ids, setIds] = useState<string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of the list has other rows
  useEffect(() => {
    const count = () => setIds(marks().map(({ value }) => value));
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !isTaken(event)) unmark();
    };
    count();
    document.addEventListener("change", count);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("change", count);
      document.removeEventListener("keydown", press);
    };
  }, [page]);

  const [first = "", second = ""] = compare?.newestFirst ? ids.toReversed() : ids;
  const words = `${ids.length} marked`;
  return (
    <>
      <p role="status" className="sr-only">
        {ids.length > 0 && words}
      </p>
      <form
        id="marked"
        action={FIND_TO_COMPARE}
        className={`${BAR} ${ids.length > 0 ? "" : "scripting:hidden"} ${compare ? "" : "scripting-none:hidden"}`}
      >
        {compare && <CarriedFields query={compare.query} />}
        <span className="tabular-nums scripting-none:hidden">{words}</span>
        {compare && (
          <Button type="submit" className="scripting:hidden">
            Compare two that are marked
          </Button>
        )}
        {compare && ids.length === 2 && (
          <LinkButton look="primary" href={compareAddress(first, second, compare.query)}>
            <GitCompareArrows aria-hidden className="size-3.5" /> Compare
          </LinkButton>
        )}
        {compare && ids.length !== 2 && (
          <span className="text-faint scripting-none:hidden">two can be compared</span>
        )}
        <CopyButton text={async () => links()} what="the names and links" label="Copy links" />
        <Button look="quiet" onClick={unmark} className="scripting-none:hidden">
          Clear <kbd className="font-mono text-faint text-xs">Esc</kbd>
        </Button>
      </form>
    </>
  );
}

const BAR = `
  sticky bottom-3 z-20 mx-auto my-2 flex w-fit items-center gap-3 rounded-lg border border-line-strong
  bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-popover print:hidden @max-2xl:hidden`;

function marks(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("input[data-mark]:checked")];
}

function unmark(): void {
  const marked = marks();
  for (const box of marked) box.checked = false;
  marked[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

const LONGEST = 300;

/** A line for each marked row: its name, and its address without the filters. */
function links(): string {
  const lines = marks().map((box) => {
    const link = box.closest("tr")?.querySelector<HTMLAnchorElement>("a[data-open]");
    const name = (link?.textContent ?? "").slice(0, LONGEST);
    return link ? `${name} ${link.origin}${link.pathname}` : "";
  });
  return lines.join("\n");
}
