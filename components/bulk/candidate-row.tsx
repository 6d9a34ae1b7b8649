import { LEFT_ALONE } from "@/components/bulk/outcome-words";
import { ExceptionText } from "@/components/groups/exception-text";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { type Clock, formatQuantity } from "@/lib/format";
import type { MergeCandidate } from "@/lib/triage/bulk/preview-merge";

type Props = {
  group: MergeCandidate;
  /** The filters for links, "" or "?…". */
  query: string;
  clock: Clock;
  /** The same merge with this group as the one that stays; none for the one that does. */
  insteadHref?: string;
};

/** A group of a merge that is about to be done. */
export function CandidateRow({ group, query, clock, insteadHref }: Props) {
  const { id, name, exceptionCode, exceptionMessage, applications, leftAlone } = group;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-b px-4 py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1 basis-64">
        <Link href={`/groups/${id}${query}`} className="line-clamp-2 hover:underline">
          <SymbolName symbol={name} />
        </Link>
        <span className="block truncate text-muted text-xs">
          <ExceptionText code={exceptionCode} message={exceptionMessage} />
          {applications.map((application) => (
            <span key={application}>
              {" · "}
              <OutsideText value={application} />
            </span>
          ))}
        </span>
        {insteadHref && leftAlone && leftAlone !== "changed" && (
          <span className="block text-xs">Left alone: {LEFT_ALONE[leftAlone]}.</span>
        )}
      </span>
      <span className="text-muted text-xs">
        {formatQuantity(group.reports, "report")}, last{" "}
        <Instant value={group.lastReceivedAt} clock={clock} />
      </span>
      {insteadHref && (
        <Link href={insteadHref} className="text-accent text-xs underline max-md:py-2">
          Keep this one instead<span className="sr-only">: {name.slice(0, 100) || id}</span>
        </Link>
      )}
    </li>
  );
}
