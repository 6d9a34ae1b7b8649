import { AlignedFrames, type Judges } from "@/components/compare/aligned-frames";
import { frameWindow } from "@/components/stack/frame-window";
import { formatCount, formatQuantity } from "@/lib/format";
import type { AlignedKind } from "@/lib/report/compare/align-stacks";
import type { ComparedStack } from "@/lib/report/compare/comparison";
import { type AlignedRun, foldAligned } from "@/lib/report/compare/fold-aligned";
import styles from "./aligned-stack.module.css";

type Props = { stack: ComparedStack; judges: Judges; file: string };

/** More make a page that a browser cannot scroll. */
const [ROWS, RUN] = [
  { head: 600, tail: 10 },
  { head: 100, tail: 5 },
];

/** The rows of two aligned stacks, what is equal folded. */
export function AlignedRows({ stack, judges, file }: Props) {
  const { head, hidden, tail } = frameWindow(foldAligned(stack.rows), ROWS);
  const row = (item: (typeof head)[number]) =>
    item.kind === "run" ? (
      <FoldedRun key={keyOf(item.rows[0])} run={item} stack={stack} judges={judges} />
    ) : (
      <AlignedFrames key={keyOf(item)} row={item} stack={stack} judges={judges} />
    );
  return (
    <>
      {head.map(row)}
      {hidden.length > 0 && (
        <tr>
          <td colSpan={3} className={styles.gap}>
            {formatCount(hidden.length)} rows in between are not shown: the stacks have too little
            in common.{" "}
            <a href={file} download className="text-accent underline">
              Download the comparison
            </a>
          </td>
        </tr>
      )}
      {tail.map(row)}
    </>
  );
}

const WORDS: Record<AlignedKind, string> = {
  same: "equal",
  changed: "changed",
  added: "only in B",
  removed: "only in A",
  moved: "moved",
};

type RunProps = { run: AlignedRun; stack: ComparedStack; judges: Judges };

/** "12 equal frames", which open in place. */
function FoldedRun({ run: { of, rows }, stack, judges }: RunProps) {
  const words = of === "added" || of === "removed" ? "more frames" : "frames";
  const label = `${formatCount(rows.length)} ${of === "same" ? "equal frames" : `${words} ${WORDS[of]}`}`;
  const { head, hidden, tail } = frameWindow(rows, RUN);
  const frame = (row: (typeof head)[number]) => (
    <AlignedFrames key={keyOf(row)} row={row} stack={stack} judges={judges} />
  );
  return (
    <tr>
      <td colSpan={3} className={styles.folded}>
        <details>
          <summary>{label}</summary>
          <table aria-label={label}>
            <tbody>
              {head.map(frame)}
              {hidden.length > 0 && (
                <tr>
                  <td colSpan={3} className={styles.gap}>
                    {formatQuantity(hidden.length, "frame")} in between are not shown.
                  </td>
                </tr>
              )}
              {tail.map(frame)}
            </tbody>
          </table>
        </details>
      </td>
    </tr>
  );
}

function keyOf(row: { a: number | null; b: number | null } | undefined): string {
  return `${row?.a ?? ""}-${row?.b ?? ""}`;
}
