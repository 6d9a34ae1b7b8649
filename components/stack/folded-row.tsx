import { FrameRow } from "@/components/stack/frame-row";
import { frameWindow, RUN } from "@/components/stack/frame-window";
import { HiddenFrames } from "@/components/stack/hidden-frames";
import { framesOfRow, type StackRow } from "@/lib/report/frames/fold";
import { foldedWords } from "@/lib/report/frames/folded-words";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import styles from "./frame-table.module.css";

type Props = {
  row: Exclude<StackRow, { kind: "frame" }>;
  stack: ReadStack;
  /** The whole stack as a file. */
  file: string;
  anchored: boolean;
};

const LONGEST = 300;

/** A run of frames in one row: what it holds in words, and opened the frames themselves. */
export function FoldedRow({ row, stack, file, anchored }: Props) {
  const words = foldedWords(row).slice(0, LONGEST);
  const { head, hidden, tail } = frameWindow(framesOfRow(row), RUN);
  const frame = (level: number) => (
    <FrameRow key={level} level={level} stack={stack} anchored={anchored} />
  );
  return (
    <tr>
      <td colSpan={5} className={styles.folded}>
        <details>
          <summary>
            <bdi>{words}</bdi>
          </summary>
          <table aria-label={words}>
            <tbody>
              {head.map(frame)}
              <HiddenFrames count={hidden.length} file={file} all={null} />
              {tail.map(frame)}
            </tbody>
          </table>
        </details>
      </td>
    </tr>
  );
}
