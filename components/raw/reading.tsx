import { CircleCheck, TriangleAlert } from "lucide-react";
import { TextLines } from "@/components/debug-text/text-lines";
import { textPage } from "@/components/debug-text/text-page";
import { otherElementsText } from "@/components/raw/other-elements-text";
import { PartTable } from "@/components/raw/part-table";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { PartSources } from "@/lib/report/fill/part-sources";
import type { ReportModel } from "@/lib/report/report";

type Props = { model: ReportModel; sources: PartSources };

/** How the report could be read: from what, what was odd, and what Crashboard knows no place for. */
export function Reading({ model: { remarks, other, feedback }, sources }: Props) {
  const whole = remarks.length === 0 && other.length === 0;
  return (
    <Panel title="How it was read">
      <div className="divide-y divide-line">
        {whole && (
          <p className="flex items-center gap-2 px-4 py-3 text-sm">
            <CircleCheck aria-hidden className="size-4 text-good" />
            All that came with this report was understood.
          </p>
        )}
        {remarks.length > 0 && (
          <ul className="flex flex-col gap-2 px-4 py-3 text-sm">
            {remarks.map((remark) => (
              <li key={remark} className="flex gap-2">
                <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
                <OutsideText value={remark} />
              </li>
            ))}
          </ul>
        )}
        {feedback === null && <PartTable sources={sources} />}
        {other.length > 0 && <Unknown text={otherElementsText(other)} count={other.length} />}
      </div>
    </Panel>
  );
}

function Unknown({ text, count }: { text: string; count: number }) {
  const { lines, next } = textPage(text, 1);
  return (
    <div>
      <p className="px-4 py-3 text-sm">
        {count === 1 ? "One part" : `${formatCount(count)} parts`} of the XML that Crashboard keeps
        but knows no place for:
      </p>
      <TextLines
        label="Unknown parts of the XML"
        lines={lines}
        anchor="unknown-"
        className="max-h-80"
      />
      {next && <p className="px-4 py-2 text-muted text-sm">The rest is in the report XML below.</p>}
    </div>
  );
}
