import { FrameRow } from "@/components/stack/frame-row";
import { frameWindow, RUN } from "@/components/stack/frame-window";
import { HiddenFrames } from "@/components/stack/hidden-frames";
import type { ShownStack } from "@/components/stack/shown-stack";
import { framesOfRow, type StackRow } from "@/lib/report/frames/fold";
import { foldedWords } from "@/lib/report/frames/folded-words";
import styles from "./frame-table.module.css";

type Props = { row: Exclude<StackRow, { kind: "frame" }>; stack: ShownStack };

const LONGEST = 300;

/** A run of frames in one row: what it holds in words, and opened the frames themselves. */
export function FoldedRow({ row, stack }: Props) {
  const { oldestFirst } = stack.look;
  const words = foldedWords(row, oldestFirst).slice(0, LONGEST);
  const { head, hidden, tail } = frameWindow(framesOfRow(row), RUN, oldestFirst);
  const frame = (level: number) => <FrameRow key={level} level={level} stack={stack} />;
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
              <HiddenFrames levels={hidden} file={stack.file} all={null} />
              {tail.map(frame)}
            </tbody>
          </table>
        </details>
      </td>
    </tr>
  );
}
