import { fileName } from "@/lib/format-symbol";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { Frame } from "@/lib/report/report";

/** Where a frame is, as texts that frames of two reports share when they are at the same place. */
export interface FramePlace {
  /** Module and function; of a frame without a function its module, and nothing without a module. */
  function: string;
  /** The same with the line, or the offset where no line is known. */
  place: string;
}

/** `<lambda_66e0fc70f2def7c85b6342e0c95157f0>` and Rust's `::h0123456789abcdef`: new in each build */
const BUILD_HASHES = /(?<=<lambda_)[\da-f]{8,}(?=>)|::h[\da-f]{16}$/gi;

/** A source file counts by its name: two build machines have it in two folders. */
export function framePlace(frame: Frame): FramePlace {
  const { file, line, column, offset } = frame;
  const called = functionKey(frame.module, frame.function);
  const at = line === null ? [offset] : [file && fileName(file), line, column];
  return { function: called, place: JSON.stringify([called, ...at]) };
}

/** What the same function has in two reports: Windows takes `Render` and `render` for one module. */
export function functionKey(module: string | null, name: string | null): string {
  const plain = withoutInlineMark(module ?? "").toLowerCase();
  return JSON.stringify([plain, withoutInlineMark(name ?? "").replace(BUILD_HASHES, "")]);
}
