import { Variables } from "@/components/stack/variables";
import { RowDetail } from "@/components/ui/dense-table";
import { formatSource } from "@/lib/format-symbol";
import type { FrameMarks } from "@/lib/report/frames/frame-marks";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import type { Frame } from "@/lib/report/report";

type Props = { frame: Frame; marks: FrameMarks };

const OWNERS: Record<Verdict, string> = {
  "in-app": "The application's.",
  system: "The system's.",
  runtime: "The runtime's.",
};

/** All that a report says of one frame, each part in full. */
export function FrameDetails({ frame, marks: { verdict, why } }: Props) {
  const { symbol, file, line, column, offset, locals } = frame;
  return (
    <dl>
      <RowDetail name="Symbol" value={symbol} />
      <RowDetail name="Source" value={file && formatSource(file, line, column)} />
      <RowDetail name="Offset" value={offset} />
      <RowDetail name="Whose code" value={`${OWNERS[verdict]} ${why}`} />
      <Variables name="Arguments" variables={frame.arguments} />
      <Variables name="Locals" variables={locals} />
    </dl>
  );
}
