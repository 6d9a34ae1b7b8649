import { StoredFrameRow } from "@/components/stack/stored-frame-row";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount, formatQuantity } from "@/lib/format";
import type { StoredStack } from "@/lib/queries/stored-stack";
import { copyStack } from "@/lib/report/frames/copy-stack";
import { type PeekRow, peekStack } from "@/lib/report/frames/peek-stack";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { threadOf } from "@/lib/report/report";
import type { FrameFinder } from "@/lib/search/find-frames";

type Props = {
  stack: StoredStack;
  /** Says which frames the query asked for. */
  isFound: FrameFinder | null;
  /** The report that has it. */
  href: string;
};

/** A longer stack is only copied on the report's page: its text would be in this one. */
const MOST_FRAMES = 300;
const MOST_COPIED = 50_000;

/** The top of a stack, the application's own frames strong, and what the query found below it. */
export function StackPeek({ stack, isFound, href }: Props) {
  const { frames, bugsplatId, version } = stack;
  const judge = reportJudge({ modules: [], os: null, platform: stack.platform }, stack);
  const text =
    frames.length <= MOST_FRAMES ? copyStack(threadOf({ current: true, frames }), "text") : "";
  return (
    <div>
      <div className="flex min-h-8 items-center gap-2 text-muted text-xs max-md:min-h-10">
        <span>
          From{" "}
          <Link href={href} className="text-accent hover:underline">
            report {bugsplatId}
          </Link>
          , <OutsideText value={version.slice(0, 100)} empty="(no version)" />
        </span>
        {text && text.length <= MOST_COPIED && <CopyButton text={text} what="the stack" />}
      </div>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">Frames of the thread that crashed, innermost first</caption>
        <colgroup>
          <col className="w-8" />
          <col className="w-36 max-md:hidden" />
          <col />
          <col className="w-52 max-md:hidden" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">#</th>
            <th scope="col">Module</th>
            <th scope="col">Function</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody className={FRAMES}>
          {peekStack(frames, isFound).map((row) => {
            if (row.kind === "gap") return <Gap key={`gap ${row.first}`} gap={row} href={href} />;
            const frame = frames[row.level];
            if (!frame) return null;
            return (
              <StoredFrameRow
                key={row.level}
                frame={frame}
                level={row.level}
                own={judge(frame).verdict === "in-app"}
                found={isFound?.(frame) ?? false}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Closer than a list: these rows are for looking only. */
const FRAMES = "font-mono text-xs [&_td]:py-0.5 [&_td]:pl-0 [&_tr]:h-6 [&_tr]:border-b-0";

type GapProps = { gap: Extract<PeekRow, { kind: "gap" }>; href: string };

function Gap({ gap: { count, found }, href }: GapProps) {
  const words = `… ${formatQuantity(count, "frame")} …`;
  return (
    <tr>
      <td colSpan={2} className="font-sans text-faint">
        <Link href={href} className="hover:text-text hover:underline">
          {words}
        </Link>
        {found > 0 && ` ${formatCount(found)} of them found`}
      </td>
    </tr>
  );
}
