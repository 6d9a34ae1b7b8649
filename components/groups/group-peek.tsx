import { StackPeek } from "@/components/lists/stack-peek";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import type { Clock } from "@/lib/format";
import type { GroupPeek as Peek } from "@/lib/queries/peek-group";
import type { FrameFinder } from "@/lib/search/find-frames";

type Props = {
  peek: Peek;
  isFound: FrameFinder | null;
  /** The filters for links to a report. */
  query: string;
  clock: Clock;
};

const LONGEST = 100;

/** A group at a glance: the stack of its newest report that has one, and its last reports. */
export function GroupPeek({ peek: { stack, reports }, isFound, query, clock }: Props) {
  const href = (id: string) => `/reports/${id}${query}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-3 @4xl:grid-cols-[minmax(0,1fr)_18rem]">
      {stack ? (
        <StackPeek stack={stack} isFound={isFound} href={href(stack.reportId)} />
      ) : (
        <p className="py-1.5 text-muted text-sm">
          None of its reports in this list came with a stack that could be read.
        </p>
      )}
      <div>
        <p className="flex min-h-8 items-center text-muted text-xs">Last reports</p>
        <ul aria-label="Last reports">
          {reports.map(({ id, bugsplatId, version, user, receivedAt }) => (
            <li
              key={id}
              className="flex min-h-8 items-center gap-2 border-line border-b text-sm last:border-b-0 max-md:min-h-10"
            >
              <Link href={href(id)} className="text-accent hover:underline">
                {bugsplatId}
              </Link>
              <span className="min-w-0 flex-1 truncate text-muted">
                <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
                {user && (
                  <>
                    {" · "}
                    <OutsideText value={user.slice(0, LONGEST)} />
                  </>
                )}
              </span>
              <span className="text-muted text-xs">
                <Instant value={receivedAt} clock={clock} align="end" />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
