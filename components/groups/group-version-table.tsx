import { Sparkle } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { ReportShare } from "@/components/versions/report-share";
import { type Clock, formatShare } from "@/lib/format";
import type { CountedGroupVersion } from "@/lib/queries/count-group-versions";

type Props = {
  versions: CountedGroupVersion[];
  /** The group's reports of one version. */
  href: (version: CountedGroupVersion) => string;
  clock: Clock;
};

const LONGEST = 120;

/** The versions of a group, with its part of each; on a phone without when they were seen. */
export function GroupVersionTable({ versions, href, clock }: Props) {
  const total = versions.reduce((sum, { reports }) => sum + reports, 0);
  const highest = Math.max(...versions.map(({ reports }) => reports));
  const several = new Set(versions.map(({ application }) => application)).size > 1;
  return (
    <Table caption="Versions of this group" className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Version</HeadCell>
          <HeadCell numeric className="w-20">
            Reports
          </HeadCell>
          <HeadCell className="w-36 pl-6 max-md:hidden">Of this group</HeadCell>
          <HeadCell numeric className="w-36 max-md:w-28">
            Of the version's
          </HeadCell>
          <HeadCell className="w-36 pl-8 max-md:hidden">First seen</HeadCell>
          <HeadCell className="w-28 max-md:hidden">Last seen</HeadCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Row key={JSON.stringify([version.application, version.version])}>
            <HeadCell scope="row" className="truncate font-normal">
              <span className="flex items-center gap-2.5">
                <Link href={href(version)} className="truncate font-medium hover:underline">
                  <OutsideText value={version.version.slice(0, LONGEST)} empty="(no version)" />
                </Link>
                {version.isFirst && (
                  <Badge tone="accent" icon={Sparkle} bare>
                    first
                  </Badge>
                )}
              </span>
              {several && (
                <span className="block truncate text-muted text-xs">
                  <OutsideText value={version.application.slice(0, LONGEST)} />
                </span>
              )}
            </HeadCell>
            <Cell numeric className="font-medium">
              <Count value={version.reports} />
            </Cell>
            <Cell className="pl-6 text-muted max-md:hidden">
              <ReportShare reports={version.reports} total={total} highest={highest} />
            </Cell>
            <Cell numeric className="text-muted">
              {formatShare(version.reports, version.ofAll)}
            </Cell>
            <Cell className="pl-8 text-muted max-md:hidden">
              <Instant value={version.firstReceivedAt} clock={clock} />
            </Cell>
            <Cell className="text-muted max-md:hidden">
              <Instant value={version.lastReceivedAt} clock={clock} align="end" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
