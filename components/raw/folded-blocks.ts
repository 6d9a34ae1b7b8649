import type { LineRange } from "@/lib/debug-text/line-ranges";
import type { TextLines } from "@/lib/debug-text/text-lines";

interface Options {
  /** Blocks are folded that are in so many others; 0 folds the outermost. */
  depth: number;
  /** The line that the address leads to: what holds it is open. */
  here: number;
}

interface Block extends LineRange {
  depth: number;
}

/** Folding fewer lines would put a line in the place of one or two. */
const SHORTEST = 3;
/** A longer block opens to its own blocks, each folded. */
const OPENED_WHOLE = 300;
const [SPACE, TAB] = [32, 9];

/**
 * The lines that are hidden while a text in JSON or XML is folded: a block is a line with all that
 * is indented deeper below it, and the line that closes it.
 */
export function foldedBlocks(lines: TextLines, { depth, here }: Options): LineRange[] {
  const folded: LineRange[] = [];
  let decided = 0;
  for (const block of blocksOf(lines)) {
    const { firstLine, lastLine } = block;
    const length = lastLine - firstLine + 1;
    if (block.depth < depth || firstLine <= decided || length < SHORTEST) continue;
    const open = firstLine <= here && here <= lastLine;
    if (!open) folded.push({ firstLine, lastLine });
    if (!open || length <= OPENED_WHOLE) decided = lastLine;
  }
  return folded;
}

/** In the order of their first lines. */
function blocksOf({ text, starts }: TextLines): Block[] {
  const blocks: Block[] = [];
  const open: { indent: number; block: Block }[] = [];
  let [previous, previousIndent] = [0, 0];
  for (let line = 1; line <= starts.length; line++) {
    const start = starts[line - 1] ?? 0;
    const end = starts[line] ?? text.length;
    const indent = indentOf(text, start, end);
    if (indent === null) continue;
    if (previous > 0 && indent > previousIndent) {
      const block = { firstLine: previous, lastLine: starts.length, depth: open.length };
      open.push({ indent: previousIndent, block });
      blocks.push(block);
    }
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
      const closes =
        last.indent === indent && /^(?:<\/|[}\]])/.test(text.slice(start + indent, end));
      last.block.lastLine = closes ? line : previous;
      open.pop();
    }
    [previous, previousIndent] = [line, indent];
  }
  return blocks;
}

/** How many spaces and tabs a line begins with; null for one that is nothing else. */
function indentOf(text: string, start: number, end: number): number | null {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return code === 10 || code === 13 ? null : at - start;
  }
  return null;
}
