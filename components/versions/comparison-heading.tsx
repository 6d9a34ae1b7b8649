import { ArrowLeftRight, Download, History } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { PageHeading } from "@/components/ui/page-heading";
import { type Clock, formatQuantity } from "@/lib/format";
import type { VersionComparison } from "@/lib/queries/get-version-comparison";

type Props = {
  comparison: VersionComparison;
  /** The same the other way round. */
  swapHref: string;
  /** With the version before; null where that is what is shown, or there is none. */
  previousHref: string | null;
  csvHref: string;
  markdown: string;
  clock: Clock;
};

const LONGEST = 80;

/** Which versions are compared, and the comparison to be swapped, or taken elsewhere. */
export function ComparisonHeading(props: Props) {
  const { comparison, swapHref, previousHref, csvHref, markdown, clock } = props;
  const { before, after, window, countedAt } = comparison;
  return (
    <PageHeading
      title={
        <>
          <OutsideText value={before.version.slice(0, LONGEST)} empty="(no version)" />
          {" → "}
          <OutsideText value={after.version.slice(0, LONGEST)} empty="(no version)" />
        </>
      }
      summary={
        <>
          <OutsideText value={after.application.slice(0, LONGEST)} /> · first{" "}
          {formatQuantity(window.days, "day")} of each, from the day of its first report (UTC) · by
          BugSplat's clock · counted <Instant value={countedAt} clock={clock} />
        </>
      }
    >
      <nav aria-label="Comparison" className="flex flex-wrap gap-2 print:hidden">
        {previousHref && (
          <LinkButton href={previousHref}>
            <History aria-hidden className="size-3.5" /> Previous version
          </LinkButton>
        )}
        <LinkButton href={swapHref}>
          <ArrowLeftRight aria-hidden className="size-3.5" /> Swap
        </LinkButton>
        <CopyButton text={markdown} what="the comparison as Markdown" label="Copy as Markdown" />
        <a href={csvHref} download className={buttonLook()}>
          <Download aria-hidden className="size-3.5" />
          CSV
        </a>
      </nav>
    </PageHeading>
  );
}
