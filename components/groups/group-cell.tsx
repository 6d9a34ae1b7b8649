import { Fragment } from "react";
import { ExceptionText } from "@/components/groups/exception-text";
import { GroupBadges } from "@/components/groups/group-badges";
import { AttachedMarks } from "@/components/triage/attached-marks";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { type Clock, formatRelative } from "@/lib/format";
import type { GroupMark } from "@/lib/queries/group-marks";
import type { GroupRow } from "@/lib/queries/list-groups";

type Props = {
  group: GroupRow;
  marks: GroupMark[];
  href: string;
  clock: Clock;
  /** On one line. */
  compact: boolean;
};

/** A group's name, and below it what people have put on it, what crashed and where. */
export function GroupCell({ group, marks, href, clock, compact }: Props) {
  return (
    <>
      <div className="flex items-center gap-x-2.5 @max-2xl:flex-wrap">
        <Link href={href} data-open>
          <SymbolName symbol={group.name} truncate />
        </Link>
        <GroupBadges marks={marks} group={group} />
        {compact && (
          <span className="min-w-0 flex-1 truncate text-faint text-xs @max-2xl:hidden">
            <AttachedMarks group={group} />
            <ExceptionText code={group.exceptionCode} message={group.exceptionMessage} />
          </span>
        )}
      </div>
      <div className={`truncate text-muted text-xs ${compact ? "@2xl:hidden" : ""}`}>
        <AttachedMarks group={group} />
        <ExceptionText code={group.exceptionCode} message={group.exceptionMessage} />
        {group.applications.map((application) => (
          <Fragment key={application}>
            {" · "}
            <OutsideText value={application} />
          </Fragment>
        ))}
        {group.platform && (
          <>
            {" · "}
            <OutsideText value={group.platform} />
          </>
        )}
      </div>
      <div className="truncate text-faint text-xs @2xl:hidden">
        last seen {formatRelative(group.lastReceivedAt, clock.now)}
        {group.lastVersion && (
          <>
            {" in "}
            <OutsideText value={group.lastVersion} />
          </>
        )}
      </div>
    </>
  );
}
