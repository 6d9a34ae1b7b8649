import clsx from "clsx";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, Row } from "@/components/ui/table";
import { fileName, formatSource } from "@/lib/format-symbol";
import { shortenFunction } from "@/lib/report/frames/shorten-function";
import type { StackFrames } from "@/lib/report/stack-frames";

type Props = {
  frame: StackFrames[number];
  /** Its place in the stack, from the innermost one on. */
  level: number;
  /** The application's own code; the rest is dimmed. */
  own?: boolean;
  /** The query asked for it. */
  found?: boolean;
};

/** More of a name than any column shows, and than anyone reads in a title. */
const LONGEST = 200;
const LONGEST_TITLE = 2_000;

/** A frame of a stored stack on one line; on a phone its source is below its function. */
export function StoredFrameRow({ frame, level, own = true, found = false }: Props) {
  const { symbol, module, offset, file, line, column } = frame;
  const source = file && formatSource(fileName(file).slice(0, LONGEST), line, column);
  return (
    <Row dense>
      <Cell className="text-faint">{level}</Cell>
      <Cell className="truncate text-muted max-md:hidden">
        {module && <bdi title={module.slice(0, LONGEST_TITLE)}>{module.slice(0, LONGEST)}</bdi>}
      </Cell>
      <Cell>
        <span className="flex items-center gap-2">
          {frame.function ? (
            <bdi
              dir="ltr"
              title={(symbol ?? frame.function).slice(0, LONGEST_TITLE)}
              className={clsx("truncate", own ? "font-medium" : "text-muted")}
            >
              {shortenFunction(frame.function)}
            </bdi>
          ) : (
            <span className="truncate">
              <OutsideText
                value={(offset ?? symbol ?? "").slice(0, LONGEST)}
                empty="(unknown)"
                className="text-muted"
              />
            </span>
          )}
          {found && <mark className="rounded-sm bg-mark px-1 font-sans text-text">found</mark>}
        </span>
        {source && <span className="block truncate text-faint md:hidden">{source}</span>}
      </Cell>
      <Cell className="truncate text-muted max-md:hidden">
        {file && (
          <bdi title={formatSource(file.slice(0, LONGEST_TITLE), line, column)}>{source}</bdi>
        )}
      </Cell>
    </Row>
  );
}
