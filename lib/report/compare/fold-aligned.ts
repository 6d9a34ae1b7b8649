import type { AlignedKind, AlignedRow } from "@/lib/report/compare/align-stacks";

/** Rows of one kind behind a switch. */
export interface AlignedRun {
  kind: "run";
  of: AlignedKind;
  rows: AlignedRow[];
}

/** How much of a run of equal frames is shown beside a difference, and at the innermost end. */
const [BESIDE, INNERMOST] = [1, 3];
/** Differences are what one looks for: only hundreds of them, as of a recursion, are folded. */
const [HEAD, TAIL] = [20, 3];
/** Folding fewer would put a row in the place of a row. */
const SHORTEST_RUN = 3;

/** Folds what two stacks have in common. Unfolded and in their order the items are the rows. */
export function foldAligned(rows: readonly AlignedRow[]): (AlignedRow | AlignedRun)[] {
  return runsOf(rows).flatMap((run, index, runs) => {
    if (run[0]?.kind !== "same") return foldRun(run, HEAD, TAIL);
    return foldRun(run, index === 0 ? INNERMOST : BESIDE, index === runs.length - 1 ? 0 : BESIDE);
  });
}

function foldRun(rows: AlignedRow[], head: number, tail: number): (AlignedRow | AlignedRun)[] {
  const hidden = rows.slice(head, rows.length - tail);
  const [first] = hidden;
  if (first === undefined || hidden.length < SHORTEST_RUN) return rows;
  return [
    ...rows.slice(0, head),
    { kind: "run", of: first.kind, rows: hidden },
    ...rows.slice(rows.length - tail),
  ];
}

function runsOf(rows: readonly AlignedRow[]): AlignedRow[][] {
  const runs: AlignedRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === row.kind) last.push(row);
    else runs.push([row]);
  }
  return runs;
}
