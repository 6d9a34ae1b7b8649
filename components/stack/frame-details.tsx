import { Variables } from "@/components/stack/variables";
import { RowDetail } from "@/components/ui/dense-table";
import type { Frame } from "@/lib/report/report";

/** All that a report says of one frame, each part in full. */
export function FrameDetails({ frame }: { frame: Frame }) {
  const { symbol, file, line, offset, locals } = frame;
  return (
    <dl>
      <RowDetail name="Symbol" value={symbol} />
      <RowDetail name="Source" value={file && line !== null ? `${file}:${line}` : file} />
      <RowDetail name="Offset" value={offset} />
      <Variables name="Arguments" variables={frame.arguments} />
      <Variables name="Locals" variables={locals} />
    </dl>
  );
}
