import clsx from "clsx";
import { FunctionName } from "@/components/stack/function-name";
import { SourcePlace } from "@/components/stack/source-place";
import { DEFAULT_LOOK } from "@/components/stack/stack-look";
import type { AlignedKind, AlignedRow } from "@/lib/report/compare/align-stacks";
import type { ComparedStack } from "@/lib/report/compare/comparison";
import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import type { Frame } from "@/lib/report/report";
import styles from "./aligned-stack.module.css";

export type Judges = { a: FrameJudge; b: FrameJudge };

type Props = { row: AlignedRow; stack: ComparedStack; judges: Judges };

/** A sign for those who see it and a word for those who hear it; the ground's colour only helps. */
const MARKS: Record<AlignedKind, { sign: string; word: string }> = {
  same: { sign: "", word: "same" },
  changed: { sign: "≠", word: "changed" },
  added: { sign: "+", word: "only in B" },
  removed: { sign: "−", word: "only in A" },
  moved: { sign: "↕", word: "moved" },
};

/** One row of two aligned stacks: a frame of A, one of B, or both. */
export function AlignedFrames({ row: { kind, a, b, movedTo }, stack, judges }: Props) {
  const { sign, word } = MARKS[kind];
  const elsewhere = movedTo === null ? null : `at ${movedTo} in ${a === null ? "A" : "B"}`;
  return (
    <tr className={styles[kind]}>
      <th scope="row">
        <span aria-hidden>{sign}</span>
        <span className="sr-only">{word}</span>
      </th>
      <Side level={a} frame={a === null ? null : stack.a[a]} judge={judges.a} note={elsewhere} />
      <Side level={b} frame={b === null ? null : stack.b[b]} judge={judges.b} note={elsewhere} />
    </tr>
  );
}

type SideProps = {
  level: number | null;
  frame: Frame | null | undefined;
  judge: FrameJudge;
  /** What stands where the frame is not, in place of nothing. */
  note: string | null;
};

/** More of a name than any column shows. */
const LONGEST = 120;

const SHORT = { look: DEFAULT_LOOK, longest: 2_000 };

function Side({ level, frame, judge, note }: SideProps) {
  if (!frame) return <td className={styles.none}>{note}</td>;
  const { module, file, line, offset } = frame;
  const own = judge(frame).verdict === "in-app";
  return (
    <td>
      <div className={clsx(styles.frame, own && styles.own)}>
        <span>{level}</span>
        <span>
          {module && <bdi>{withoutInlineMark(module).slice(0, LONGEST)}</bdi>}
          <b>
            <FunctionName frame={frame} stack={SHORT} />
          </b>
        </span>
        <span>
          {file || line !== null ? (
            <SourcePlace frame={frame} stack={SHORT} />
          ) : (
            offset && <bdi>{offset.slice(0, LONGEST)}</bdi>
          )}
        </span>
      </div>
    </td>
  );
}
