import type { ReportAddress } from "@/components/report/report-view";
import { threadHref } from "@/components/threads/thread-href";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format";
import type { ThreadGroup } from "@/lib/report/group-threads";
import { threadKey } from "@/lib/report/thread-key";

type Props = { group: ThreadGroup; address: ReportAddress };

/** More ids than these are only counted. */
const MOST = 100;

/** The threads that have one stack, each with the address that leads to it. */
export function SameStack({ group: { first, threads }, address }: Props) {
  const names = new Map(threads.flatMap(({ id, name }) => (id === null ? [] : [[id, name]])));
  if (names.size === 0) return null;
  const link = (id: string, text: string) => (
    <Link
      key={threadKey(id)}
      href={threadHref(address, id)}
      className="mr-2 text-accent hover:underline"
    >
      <bdi>{text.slice(0, 100)}</bdi>
    </Link>
  );
  const beyond = names.size - MOST;
  return (
    <p className="border-line px-4 py-2 text-muted text-xs [overflow-wrap:anywhere] not-first:border-t print:hidden">
      {first.id !== null && threads.length === 1 ? (
        link(first.id, "Link to this thread")
      ) : (
        <>
          {formatCount(threads.length)} threads have this stack:{" "}
          {[...names].slice(0, MOST).map(([id, name]) => link(id, name ? `${id} ${name}` : id))}
          {beyond > 0 && `and ${formatCount(beyond)} more`}
        </>
      )}
    </p>
  );
}
