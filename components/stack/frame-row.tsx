import { frameAnchor } from "@/components/stack/frame-anchor";
import { FrameDetails } from "@/components/stack/frame-details";
import { FrameNotes } from "@/components/stack/frame-notes";
import { FunctionName } from "@/components/stack/function-name";
import type { ShownStack } from "@/components/stack/shown-stack";
import { SourcePlace } from "@/components/stack/source-place";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import styles from "./frame-table.module.css";

type Props = { level: number; stack: ShownStack };

/** More of a name than any column shows. */
const LONGEST = 120;

/** A frame: its place on one line, and under it, once opened, all that is known of it. */
export function FrameRow({ level, stack }: Props) {
  const frame = stack.frames[level];
  if (!frame) return null;
  const { module, offset } = frame;
  const marks = stack.marks(frame);
  const anchor = stack.anchored ? frameAnchor(level) : undefined;
  const isFound = stack.isFound?.(frame) ?? false;
  return (
    <tr id={anchor} className={marks.verdict === "in-app" ? styles.own : undefined}>
      <th scope="row">{anchor ? <a href={`#${anchor}`}>{level}</a> : level}</th>
      <td>{module && <bdi>{withoutInlineMark(module).slice(0, LONGEST)}</bdi>}</td>
      <td>
        <details>
          <summary>
            <FunctionName frame={frame} stack={stack} />
            <FrameNotes marks={marks} namesGroup={level === stack.groupFrame} isFound={isFound} />
          </summary>
          <FrameDetails frame={frame} marks={marks} links={stack.links} longest={stack.longest} />
        </details>
      </td>
      <td>
        <SourcePlace frame={frame} stack={stack} />
      </td>
      <td>{offset && <bdi>{offset.slice(0, LONGEST)}</bdi>}</td>
    </tr>
  );
}
