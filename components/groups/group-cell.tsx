import { Sparkle } from "lucide-react";
import { Fragment } from "react";
import { ExceptionText } from "@/components/groups/exception-text";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { HeadCell } from "@/components/ui/table";
import { type Clock, formatRelative } from "@/lib/format";
import type { GroupRow } from "@/lib/queries/list-groups";

type Props = { group: GroupRow; href: string; clock: Clock };

/** A group's name, and below it what crashed and where; the name is the row's only link. */
export function GroupCell({ group, href, clock }: Props) {
  return (
    <HeadCell scope="row" className="font-normal">
      <div className="flex items-center gap-2">
        <Link href={href} className="min-w-0 hover:underline">
          <SymbolName symbol={group.name} truncate />
        </Link>
        {group.isNew && (
          <Badge tone="accent" icon={Sparkle} bare>
            new
          </Badge>
        )}
      </div>
      <div className="truncate text-muted text-xs">
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
      <div className="truncate text-faint text-xs md:hidden">
        last seen {formatRelative(group.lastReceivedAt, clock.now)}
        {group.lastVersion && (
          <>
            {" in "}
            <OutsideText value={group.lastVersion} />
          </>
        )}
      </div>
    </HeadCell>
  );
}
