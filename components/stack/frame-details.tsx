import { limitText } from "@/components/stack/limit-text";
import { Variables } from "@/components/stack/variables";
import { RowDetail } from "@/components/ui/dense-table";
import { formatSource } from "@/lib/format-symbol";
import type { FrameMarks } from "@/lib/report/frames/frame-marks";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import type { Frame } from "@/lib/report/report";

type Props = {
  frame: Frame;
  marks: FrameMarks;
  /** Characters of a symbol or a path that are shown. */
  longest: number;
};

const OWNERS: Record<Verdict, string> = {
  "in-app": "The application's.",
  system: "The system's.",
  runtime: "The runtime's.",
};

/** All that a report says of one frame. */
export function FrameDetails({ frame, marks: { verdict, why }, longest }: Props) {
  const { symbol, file, line, column, offset, locals } = frame;
  const source = file && formatSource(file, line, column);
  return (
    <dl>
      <RowDetail name="Symbol" value={symbol && limitText(symbol, longest)} />
      <RowDetail name="Source" value={source && limitText(source, longest)} />
      <RowDetail name="Offset" value={offset} />
      <RowDetail name="Whose code" value={`${OWNERS[verdict]} ${why}`} />
      <Variables name="Arguments" variables={frame.arguments} />
      <Variables name="Locals" variables={locals} />
    </dl>
  );
}
