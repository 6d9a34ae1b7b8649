import { Notice } from "@/components/ui/notice";
import { formatCount, formatQuantity } from "@/lib/format";
import type { GoneShare as Share } from "@/lib/retention/count-gone";

/** Says how many reports a page cannot show, though they are counted. */
export function GoneShare({ share: { gone, all, isAsked } }: { share: Share }) {
  return (
    <Notice>
      {formatCount(all - gone)} of {formatQuantity(all, "report")} of these days are kept one by
      one.{" "}
      {isAsked
        ? "The query asks for what only these tell, so the rest is in no list and in no count here."
        : "The rest is counted, but in no list and no file; charts by platform or exception do not know it."}
    </Notice>
  );
}
