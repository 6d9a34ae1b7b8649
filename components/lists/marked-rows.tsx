"use client";

import { GitCompareArrows } from "lucide-react";
import { compareAddress, FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CarriedFields } from "@/components/filters/carried-fields";
import { MarksBar } from "@/components/lists/marks-bar";
import { useMarks } from "@/components/lists/use-marks";
import { Button, LinkButton } from "@/components/ui/button";

type Props = {
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  newestFirst: boolean;
};

/** What can be done with marked reports: two of them are compared. Marks are of this page alone. */
export function MarkedRows({ query, newestFirst }: Props) {
  const ids = useMarks();
  const [first = "", second = ""] = newestFirst ? ids.toReversed() : ids;
  return (
    <MarksBar marked={ids.length} action={FIND_TO_COMPARE}>
      <CarriedFields query={query} />
      <Button type="submit" className="scripting:hidden">
        Compare two that are marked
      </Button>
      {ids.length === 2 ? (
        <LinkButton look="primary" href={compareAddress(first, second, query)}>
          <GitCompareArrows aria-hidden className="size-3.5" /> Compare
        </LinkButton>
      ) : (
        <span className="text-faint scripting-none:hidden">two can be compared</span>
      )}
    </MarksBar>
  );
}
