import type { FrameTarget } from "@/components/debug-text/frame-targets";
import { partitionPoint } from "@/components/debug-text/partition-point";

/** The links from frames in a text to those of the report, small enough to go to the browser. */
export interface FrameLinks {
  /** The threads that are linked to. */
  threads: LinkedThread[];
  /**
   * Lines that follow each other and show frames that do: the first line, how many they are, the
   * position of the thread above, its first frame or -1 when that is not certain.
   */
  runs: [line: number, count: number, thread: number, frame: number][];
}

interface LinkedThread {
  name: string;
  /** Where its frames are, and behind `#` the thread itself. */
  href: string;
  anchor: string;
}

/** @param most how many runs are kept at most; the first ones are */
export function packFrameLinks(
  targets: readonly FrameTarget[],
  linkOf: (thread: number) => LinkedThread,
  most: number,
): FrameLinks {
  const positions = new Map<number, number>();
  const links: FrameLinks = { threads: [], runs: [] };
  for (const target of targets) {
    const frame = target.frame ?? -1;
    const run = links.runs.at(-1);
    const thread = positions.get(target.thread) ?? positions.size;
    if (run && run[2] === thread && continues(run, target.line, frame)) {
      run[1] += 1;
      continue;
    }
    if (links.runs.length === most) break;
    if (thread === positions.size) {
      positions.set(target.thread, thread);
      links.threads.push(linkOf(target.thread));
    }
    links.runs.push([target.line, 1, thread, frame]);
  }
  return links;
}

function continues(
  [line, count, , first]: FrameLinks["runs"][number],
  next: number,
  frame: number,
) {
  if (next !== line + count) return false;
  return first === -1 ? frame === -1 : frame === first + count;
}

/** The link of a line; null for lines without one. */
export function frameLinkAt({ threads, runs }: FrameLinks, line: number) {
  const run = runs[partitionPoint(runs, ([first]) => first <= line) - 1];
  if (!run || line >= run[0] + run[1]) return null;
  const thread = threads[run[2]];
  if (!thread) return null;
  const frame = run[3] === -1 ? null : run[3] + line - run[0];
  return frame === null
    ? { label: thread.name, href: `${thread.href}#${thread.anchor}` }
    : { label: `${thread.name} #${frame}`, href: `${thread.href}#f${frame}` };
}
