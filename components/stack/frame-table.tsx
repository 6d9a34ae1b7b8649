import clsx from "clsx";
import { FoldedRow } from "@/components/stack/folded-row";
import { FrameRow } from "@/components/stack/frame-row";
import { frameWindow, STACK, WHOLE_STACK } from "@/components/stack/frame-window";
import { HiddenFrames } from "@/components/stack/hidden-frames";
import { longestName, type ShownStack } from "@/components/stack/shown-stack";
import type { StackLinks } from "@/components/stack/stack-links";
import type { StackLook } from "@/components/stack/stack-look";
import { DenseTable } from "@/components/ui/dense-table";
import { framesOfRow, type StackRow } from "@/lib/report/frames/fold";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import styles from "./frame-table.module.css";

type Props = {
  /** Whose frames they are: "Frames of thread 4". */
  caption: string;
  stack: ReadStack;
  look: StackLook;
  links: StackLinks;
  /** Gives each row its address in the page. */
  anchored?: boolean;
};

/** The frames of one thread; each opens to what else is known of it, and folded runs to their frames. */
export function FrameTable({ caption, stack, look, links, anchored = false }: Props) {
  const { allFrames, fullPaths, oldestFirst } = look;
  const count = stack.frames.length;
  const shown: ShownStack = {
    ...stack,
    look,
    anchored,
    file: links.file,
    longest: longestName(count),
  };
  const size = allFrames ? WHOLE_STACK : STACK;
  const { head, hidden, tail } = frameWindow(stack.rows, size, oldestFirst);
  const row = (row: StackRow) =>
    row.kind === "frame" ? (
      <FrameRow key={row.index} level={row.index} stack={shown} />
    ) : (
      <FoldedRow key={row.first} row={row} stack={shown} />
    );
  return (
    <DenseTable
      caption={`${caption}, ${oldestFirst ? "outermost" : "innermost"} first`}
      className={clsx(styles.table, fullPaths && styles.paths)}
    >
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">Module</th>
          <th scope="col">Function</th>
          <th scope="col">Source</th>
          <th scope="col">Offset</th>
        </tr>
      </thead>
      <tbody>
        {head.map(row)}
        <HiddenFrames
          levels={hidden.flatMap(framesOfRow)}
          file={links.file}
          all={allFrames ? null : { href: links.look({ allFrames: true }), frames: count }}
        />
        {tail.map(row)}
      </tbody>
    </DenseTable>
  );
}
