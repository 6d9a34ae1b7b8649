import { Layers } from "lucide-react";
import { AlignedRows } from "@/components/compare/aligned-rows";
import { DenseTable } from "@/components/ui/dense-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { ComparedStack as Compared } from "@/lib/report/compare/comparison";
import { countDifferences } from "@/lib/report/compare/stack-difference";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import styles from "./aligned-stack.module.css";

type Props = {
  stack: Compared;
  /** Whose code a frame is, in each report. */
  judges: { a: FrameJudge; b: FrameJudge };
  /** The whole comparison as a file. */
  file: string;
};

/** The stacks of the threads that crashed, aligned frame by frame; on a phone one below the other. */
export function ComparedStack({ stack, judges, file }: Props) {
  if (stack.rows.length === 0) {
    return (
      <Panel title="Stack">
        <EmptyState icon={Layers} title="No stack">
          Neither report came with the stack of the thread that crashed.
        </EmptyState>
      </Panel>
    );
  }
  const only = stack.a.length === 0 ? "B" : stack.b.length === 0 ? "A" : null;
  return (
    <Panel title="Stack" aside={only ? undefined : differenceWords(stack)}>
      {only && (
        <p className="border-line border-b px-4 py-2 text-muted text-sm">
          Only report {only} came with a stack, so there is nothing to align it with.
        </p>
      )}
      <DenseTable caption="Frames of both stacks, innermost first" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Difference</span>
            </th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          <AlignedRows stack={stack} judges={judges} file={file} />
        </tbody>
      </DenseTable>
    </Panel>
  );
}

/** `1 changed, 2 only in A, 30 same` */
function differenceWords({ rows }: Compared): string {
  const { same, changed, added, removed, moved } = countDifferences(rows);
  const counts: [number, string][] = [
    [changed, "changed"],
    [removed, "only in A"],
    [added, "only in B"],
    [moved, "moved"],
    [same, "same"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`)
    .join(", ");
}
