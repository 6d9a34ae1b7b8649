import { FrameDetails } from "@/components/stack/frame-details";
import { FunctionName } from "@/components/stack/function-name";
import { SourcePlace } from "@/components/stack/source-place";
import type { Frame } from "@/lib/report/report";

/** More of a name than any column shows. */
const LONGEST = 120;

/** A frame: its place on one line, and under it, once opened, all that is known of it. */
export function FrameRow({ level, frame }: { level: number; frame: Frame }) {
  const { module, file, line, offset } = frame;
  return (
    <tr>
      <th scope="row">{level}</th>
      <td>{module && <bdi>{module.slice(0, LONGEST)}</bdi>}</td>
      <td>
        <details>
          <summary>
            <FunctionName frame={frame} />
          </summary>
          <FrameDetails frame={frame} />
        </details>
      </td>
      <td>
        <SourcePlace file={file} line={line} />
      </td>
      <td>{offset && <bdi>{offset.slice(0, LONGEST)}</bdi>}</td>
    </tr>
  );
}
