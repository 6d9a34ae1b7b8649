import { compareAddress } from "@/components/compare/compare-address";
import type { MergeForm } from "@/components/groups/merge-form";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { SymbolName } from "@/components/ui/symbol-name";
import { type Clock, formatQuantity } from "@/lib/format";
import type { GroupSignature, SimilarGroup } from "@/lib/queries/find-group-signature";

type Props = {
  signature: GroupSignature;
  /** The filters for links, "" or "?…". */
  query: string;
  clock: Clock;
  merging: MergeForm;
};

/** The groups with the same signature: what a release or a program of another name has torn apart. */
export function SimilarGroups({ signature, query, clock, merging }: Props) {
  const { key, similar, similarCount, reportId } = signature;
  if (similar.length === 0) {
    return (
      <p className="border-line border-t px-4 py-2 text-muted text-sm">
        {key === null
          ? "It says too little to find other groups by it: no function of the application's own is named."
          : "No other BugSplat group has it."}
      </p>
    );
  }
  return (
    <section aria-label="Similar groups" className="border-line border-t">
      <h3 className="px-4 pt-2.5 pb-1 font-medium text-sm">
        {similarCount === 1
          ? "1 other BugSplat group looks like the same bug"
          : `${formatQuantity(similarCount, "other BugSplat group")} look like the same bug`}
      </h3>
      <form id={FORM} action={merging.merge}>
        <input type="hidden" name="group" value={merging.group} />
        <input type="hidden" name="query" value={merging.query} />
      </form>
      <ul>
        {similar.map((group) => (
          <li
            key={group.id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-t px-4 py-2 text-sm first:border-t-0"
          >
            {merging.isAllowed && (
              <input
                type="checkbox"
                name="merged"
                value={group.id}
                form={FORM}
                aria-label={`Merge ${group.name.slice(0, 100) || "the group without a name"}`}
                className="size-4 shrink-0 self-center accent-accent"
              />
            )}
            <Link
              href={`/groups/${group.id}${query}`}
              className="line-clamp-2 min-w-0 flex-1 basis-64 hover:underline"
            >
              <SymbolName symbol={group.name} />
            </Link>
            <span className="text-muted text-xs">{overlapWords(group)}</span>
            <span className="text-muted text-xs">
              {formatQuantity(group.reports, "report")}, last{" "}
              <Instant value={group.lastReceivedAt} clock={clock} />
            </span>
            {reportId !== null && group.reportId !== null && (
              <Link
                href={compareAddress(reportId, group.reportId, query)}
                className="text-accent text-xs underline max-md:py-2"
              >
                Compare stacks
              </Link>
            )}
          </li>
        ))}
      </ul>
      {merging.isAllowed && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-2 text-muted text-xs">
          <Button type="submit" form={FORM}>
            Merge into this group
          </Button>
          Those that are ticked. Nothing is lost: each can be taken out again.
        </p>
      )}
      {similarCount > similar.length && (
        <p className="border-line border-t px-4 py-2 text-muted text-xs">
          Those with most reports are shown.
        </p>
      )}
    </section>
  );
}

const FORM = "merge-similar";

function overlapWords({ overlap: { common, of } }: SimilarGroup): string {
  if (common === of) return `same signature, all ${formatQuantity(of, "named frame")} in common`;
  return `same signature, ${common} of ${formatQuantity(of, "named frame")} in common`;
}
