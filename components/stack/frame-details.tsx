import { limitText } from "@/components/stack/limit-text";
import { Variables } from "@/components/stack/variables";
import { CellText, RowDetail } from "@/components/ui/dense-table";
import { SourceLink } from "@/components/ui/source-link";
import { formatSource } from "@/lib/format-symbol";
import type { FrameLinks } from "@/lib/report/frames/frame-links";
import type { FrameMarks } from "@/lib/report/frames/frame-marks";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import type { Frame } from "@/lib/report/report";

type Props = {
  frame: Frame;
  marks: FrameMarks;
  links: FrameLinks;
  /** Characters of a symbol or a path that are shown. */
  longest: number;
};

const OWNERS: Record<Verdict, string> = {
  "in-app": "The application's.",
  system: "The system's.",
  runtime: "The runtime's.",
};

/** All that a report says of one frame. */
export function FrameDetails({ frame, marks: { verdict, why }, links, longest }: Props) {
  const { symbol, file, line, column, offset, locals } = frame;
  const search = links.search(frame);
  const source = file && formatSource(file, line, column);
  return (
    <dl>
      <RowDetail name="Symbol" value={symbol && limitText(symbol, longest)} />
      {search && (
        <>
          <dt>Elsewhere</dt>
          <dd>
            <a href={search}>search this function</a>
          </dd>
        </>
      )}
      {source && (
        <>
          <dt>Source</dt>
          <dd>
            <SourceLink href={links.source(frame)}>
              <CellText value={limitText(source, longest)} />
            </SourceLink>
          </dd>
        </>
      )}
      <RowDetail name="Offset" value={offset} />
      <dt>Whose code</dt>
      <dd>
        <CellText value={`${OWNERS[verdict]} ${why}`} /> <a href={links.rules(frame)}>change</a>
      </dd>
      <Variables name="Arguments" variables={frame.arguments} />
      <Variables name="Locals" variables={locals} />
    </dl>
  );
}
