import { frameAnchor } from "@/components/stack/frame-anchor";
import { FrameDetails } from "@/components/stack/frame-details";
import { FrameNotes } from "@/components/stack/frame-notes";
import { FunctionName } from "@/components/stack/function-name";
import { SourcePlace } from "@/components/stack/source-place";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import styles from "./frame-table.module.css";

type Props = {
  level: number;
  stack: ReadStack;
  /** Gives the row its address in the page. */
  anchored: boolean;
};

/** More of a name than any column shows. */
const LONGEST = 120;

/** A frame: its place on one line, and under it, once opened, all that is known of it. */
export function FrameRow({ level, stack, anchored }: Props) {
  const frame = stack.frames[level];
  if (!frame) return null;
  const { module, file, line, column, offset } = frame;
  const marks = stack.marks(frame);
  return (
    <tr
      id={anchored ? frameAnchor(level) : undefined}
      className={marks.verdict === "in-app" ? styles.own : undefined}
    >
      <th scope="row">{level}</th>
      <td>{module && <bdi>{withoutInlineMark(module).slice(0, LONGEST)}</bdi>}</td>
      <td>
        <details>
          <summary>
            <FunctionName frame={frame} />
            <FrameNotes marks={marks} namesGroup={level === stack.groupFrame} />
          </summary>
          <FrameDetails frame={frame} marks={marks} />
        </details>
      </td>
      <td>
        <SourcePlace file={file} line={line} column={column} />
      </td>
      <td>{offset && <bdi>{offset.slice(0, LONGEST)}</bdi>}</td>
    </tr>
  );
}
