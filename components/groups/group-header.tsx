import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { ExceptionText } from "@/components/groups/exception-text";
import { VersionSpan } from "@/components/groups/version-span";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { Count } from "@/components/ui/count";
import { Fact } from "@/components/ui/fact";
import { FactStrip } from "@/components/ui/fact-strip";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import type { Clock } from "@/lib/format";
import type { Group } from "@/lib/queries/get-group";
import type { Trend } from "@/lib/queries/list-trends";

type Props = {
  group: Group;
  /** How it behaved in the period; null when it has no report there. */
  trend: Trend | null;
  clock: Clock;
  /** Below its name: what people have decided about it. */
  children: ReactNode;
};

/** What a group is, and its facts of all time. */
export function GroupHeader({ group, trend, clock, children }: Props) {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-96">
          <div className="flex items-start gap-1">
            <h1 className="line-clamp-6 text-xl tracking-tight">
              <SymbolName symbol={group.name} />
            </h1>
            {group.name && <CopyButton text={group.name} what="the group's name" />}
          </div>
          <p className="mt-1 line-clamp-3 text-muted">
            <ExceptionText code={group.exceptionCode} message={group.exceptionMessage} />
            {" · "}
            {group.platform && (
              <>
                <OutsideText value={group.platform} />
                {" · "}
              </>
            )}
            <OutsideText value={group.database} className="text-faint" />
          </p>
        </div>
        <a href={bugsplatAddress(group)} rel="noreferrer" className={buttonLook()}>
          Open in BugSplat
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      </div>
      {children}
      <FactStrip>
        <Fact label="Reports" detail="of all time">
          <Count value={group.reports} align="start" />
        </Fact>
        <Fact label="First seen" detail="by BugSplat's clock">
          <Instant value={group.firstReceivedAt} clock={clock} />
        </Fact>
        <Fact label="Last seen" detail="by BugSplat's clock">
          <Instant value={group.lastReceivedAt} clock={clock} />
        </Fact>
        <Fact label="Versions" detail="in this period">
          <VersionSpan first={trend?.firstVersion ?? null} last={trend?.lastVersion ?? null} />
        </Fact>
      </FactStrip>
    </div>
  );
}

/** BugSplat's own page of the group. */
function bugsplatAddress({ database, stackKeyId }: Group): string {
  return `https://app.bugsplat.com/v2/group?${new URLSearchParams({ database, stackKeyId })}`;
}
