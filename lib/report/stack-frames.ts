import { z } from "zod";
import type { Frame } from "@/lib/report/report";

const text = z.string().nullable();

/** A frame without what differs from crash to crash: its arguments and locals. */
const StackFrame = z.object({
  symbol: text,
  module: text,
  function: text,
  file: text,
  line: z.number().nullable(),
  // Those stored by the first reader have none.
  column: z.number().nullable().default(null),
  offset: text,
});

/** The frames of a distinct stack, innermost first, as they are stored once for all its reports. */
export const StackFrames = z.array(StackFrame);
export type StackFrames = z.infer<typeof StackFrames>;

export function toStackFrames(frames: Frame[]): StackFrames {
  return frames.map(({ symbol, module, function: name, file, line, column, offset }) => ({
    symbol,
    module,
    function: name,
    file,
    line,
    column,
    offset,
  }));
}
