import { StackPeek } from "@/components/lists/stack-peek";
import { UserDescription } from "@/components/report/user-description";
import type { ReportPeek as Peek } from "@/lib/queries/peek-report";
import { describeCause } from "@/lib/report/cause/describe-cause";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { emptyReport, threadOf } from "@/lib/report/report";
import type { FrameFinder } from "@/lib/search/find-frames";

type Props = {
  peek: Peek;
  isFound: FrameFinder | null;
  /** The report's page. */
  href: string;
};

/** A report at a glance: its cause in a line, its stack, and what the user wrote. */
export function ReportPeek({ peek, isFound, href }: Props) {
  const { stack, userDescription } = peek;
  const { crashTypeId, frames, platform } = stack;
  const model = { ...emptyReport(), platform, threads: [threadOf({ current: true, frames })] };
  const cause = describeCause(model, { ...peek, crashTypeId }, reportJudge(model, stack));
  return (
    <div className="flex flex-col gap-2">
      {cause.text && (
        <p className="text-sm wrap-anywhere">
          <bdi>{cause.text}</bdi>
        </p>
      )}
      {userDescription && <UserDescription text={userDescription} />}
      {frames.length > 0 ? (
        <StackPeek stack={stack} isFound={isFound} href={href} />
      ) : (
        <p className="text-muted text-sm">
          It came without a stack that could be read. A report that has just arrived is read within
          seconds.
        </p>
      )}
    </div>
  );
}
