import { PrintedTable } from "@/components/print/printed-table";
import { frameWindow } from "@/components/stack/frame-window";
import { ThreadName } from "@/components/threads/thread-name";
import { formatCount, formatQuantity } from "@/lib/format";
import { formatSource } from "@/lib/format-symbol";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import type { Thread } from "@/lib/report/report";

type Props = { thread: Thread; stack: ReadStack };

/** More frames than these nobody reads on paper, and of a longer name nobody more. */
const PAPER = { head: 300, tail: 20 };
const LONGEST = 2_000;

const COLUMNS = [
  { name: "#", width: "w-9" },
  { name: "Module", width: "w-28" },
  { name: "Function" },
  { name: "Source", width: "w-[38%]" },
];

/** The frames of the thread that crashed, with whole names and paths. */
export function PrintedStack({ thread, stack }: Props) {
  const { head, hidden, tail } = frameWindow([...thread.frames.keys()], PAPER);
  const row = (level: number) => <PrintedFrame key={level} level={level} stack={stack} />;
  return (
    <PrintedTable
      title={
        <>
          <ThreadName thread={thread} />
          <span className="text-muted">{formatQuantity(thread.frames.length, "frame")}</span>
        </>
      }
      caption="Frames of the thread that crashed, innermost first"
      columns={COLUMNS}
      missing={
        hidden.length > 0
          ? `${formatQuantity(hidden.length, "frame")} in between are left out; the report's page has the whole stack as a file.`
          : null
      }
    >
      {head.map(row)}
      {hidden.length > 0 && (
        <tr>
          <td colSpan={4} className="text-center text-muted">
            {formatCount(hidden.length)} frames
          </td>
        </tr>
      )}
      {tail.map(row)}
    </PrintedTable>
  );
}

function PrintedFrame({ level, stack }: { level: number; stack: ReadStack }) {
  const frame = stack.frames[level];
  if (!frame) return null;
  const { module, file, line, column, offset } = frame;
  const { verdict, inline } = stack.marks(frame);
  const called = withoutInlineMark(frame.function ?? "");
  const place = file && formatSource(file, line, column);
  return (
    <tr className={verdict === "in-app" ? "font-mono text-text" : "font-mono text-muted"}>
      <th scope="row">{level}</th>
      <td>{module && <Clipped text={withoutInlineMark(module)} />}</td>
      <td>
        <span className={verdict === "in-app" ? "font-semibold" : undefined}>
          {called ? <Clipped text={called} /> : "(unknown function)"}
        </span>
        {inline && " inline"}
        {level === stack.groupFrame && " · names the group"}
      </td>
      <td>{(place || offset) && <Clipped text={place || `${offset}`} />}</td>
    </tr>
  );
}

function Clipped({ text }: { text: string }) {
  const beyond = text.length - LONGEST;
  return (
    <bdi dir="ltr">
      {beyond > 0 ? `${text.slice(0, LONGEST)}… (${formatCount(beyond)} more characters)` : text}
    </bdi>
  );
}
