import { FoldedRow } from "@/components/stack/folded-row";
import { FrameRow } from "@/components/stack/frame-row";
import { frameWindow, STACK, WHOLE_STACK } from "@/components/stack/frame-window";
import { HiddenFrames } from "@/components/stack/hidden-frames";
import type { StackLinks } from "@/components/stack/stack-links";
import { DenseTable } from "@/components/ui/dense-table";
import { framesOfRow, type StackRow } from "@/lib/report/frames/fold";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import styles from "./frame-table.module.css";

type Props = {
  caption: string;
  stack: ReadStack;
  /** Shows a deep stack in full. */
  all: boolean;
  links: StackLinks;
  /** Gives each row its address in the page. */
  anchored?: boolean;
};

/** The frames of one thread; each opens to what else is known of it, and folded runs to their frames. */
export function FrameTable({ caption, stack, all, links, anchored = false }: Props) {
  const { head, hidden, tail } = frameWindow(stack.rows, all ? WHOLE_STACK : STACK);
  const row = (row: StackRow) =>
    row.kind === "frame" ? (
      <FrameRow key={row.index} level={row.index} stack={stack} anchored={anchored} />
    ) : (
      <FoldedRow key={row.first} row={row} stack={stack} file={links.file} anchored={anchored} />
    );
  return (
    <DenseTable caption={caption} className={styles.table}>
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
          count={hidden.flatMap(framesOfRow).length}
          file={links.file}
          all={all ? null : { href: links.all, frames: stack.frames.length }}
        />
        {tail.map(row)}
      </tbody>
    </DenseTable>
  );
}
