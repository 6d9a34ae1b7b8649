import type { Frame } from "@/lib/report/report";
import { type SymbolParts, splitSymbol } from "@/lib/report/symbol";

type Place = Pick<Frame, "symbol" | "module" | "function" | "line" | "column" | "offset">;
type Test = (frame: Place, name: SymbolParts, text: string) => boolean;

/** Ways in which a frame can be the one that a group is named after, the surest first. */
const TESTS: readonly Test[] = [
  (frame, _, text) => frame.symbol?.trim() === text,
  (frame, name) =>
    sameFunction(frame, name) && frame.module === name.module && sameLine(frame, name),
  (frame, name) => sameFunction(frame, name) && frame.module === name.module,
  (frame, name) => sameFunction(frame, name) && (!frame.module || !name.module),
  // `Kit!0x105439000`, `driver+0x3099f6`
  (frame, name) => sameModule(frame, name) && name.offset !== null && frame.offset === name.offset,
  // `driver`: the module alone, which reads as a function where no module is known
  (frame, name) =>
    name.module === null && !name.offset && frame.module === name.function && !frame.function,
];

/**
 * The index of the frame that gave a group its name: `mod!func(line)`, `mod!func`, `mod+0x1f`, `mod`,
 * `func(line:column)`. Null when no frame fits, as when BugSplat's rules named it after another text.
 */
export function findGroupFrame(frames: readonly Place[], groupName: string): number | null {
  const text = groupName.trim();
  if (text === "") return null;
  const name = splitSymbol(text);
  for (const test of TESTS) {
    const index = frames.findIndex((frame) => test(frame, name, text));
    if (index !== -1) return index;
  }
  return null;
}

/** `moor()` and `moor` are the same: BugSplat writes a function without arguments both ways. */
function sameFunction(frame: Place, name: SymbolParts): boolean {
  return (
    frame.function !== null &&
    name.function !== null &&
    bare(frame.function) === bare(name.function)
  );
}

function bare(called: string): string {
  return called.trim().replace(/\(\)$/, "");
}

function sameLine(frame: Place, { line, column }: SymbolParts): boolean {
  const sameColumn = column === null || frame.column === null || frame.column === column;
  return line === null || (frame.line === line && sameColumn);
}

function sameModule(frame: Place, { module }: SymbolParts): boolean {
  return module !== null && frame.module === module;
}
