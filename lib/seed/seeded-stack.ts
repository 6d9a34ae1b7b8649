import type { StackFrames } from "@/lib/report/stack-frames";
import { splitSymbol } from "@/lib/report/symbol";
import { readFrame } from "@/lib/samples/stacks/frame-text";
import type { SeededReport } from "@/lib/seed/plan";

/** The frames of a planned report's crashing thread, as the reader would have found them. */
export function seededStack({ recipe, way }: Pick<SeededReport, "recipe" | "way">): StackFrames {
  return [...recipe.stack, ...(recipe.via?.[way] ?? [])].map((text) => {
    const { symbol, file, line, offset } = readFrame(text);
    const parts = splitSymbol(symbol);
    const [row = "", column = ""] = line.split(":");
    return {
      symbol,
      module: parts.module,
      function: parts.function,
      file: file || null,
      line: row === "" ? null : Number(row),
      column: column === "" ? null : Number(column),
      offset: offset === undefined ? parts.offset : `0x${offset.toString(16)}`,
    };
  });
}
