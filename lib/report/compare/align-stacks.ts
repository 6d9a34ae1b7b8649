import { type FramePlace, framePlace } from "@/lib/report/compare/frame-place";
import { matchInOrder } from "@/lib/report/compare/match-in-order";
import type { Frame } from "@/lib/report/report";

/** `changed`: the same function at another line or offset. `moved`: the same place, further in or out. */
export type AlignedKind = "same" | "changed" | "added" | "removed" | "moved";

/** A frame of stack A, of stack B, or the two that belong together, by their indices. */
export interface AlignedRow {
  kind: AlignedKind;
  a: number | null;
  b: number | null;
  /** Of a moved frame its index in the other stack. */
  movedTo: number | null;
}

/**
 * Aligns two stacks, innermost frame first. Each frame of both is in one row, in the order of its
 * stack; a frame that moved has a row in each place.
 */
export function alignStacks(a: readonly Frame[], b: readonly Frame[]): AlignedRow[] {
  const places = { a: a.map(framePlace), b: b.map(framePlace) };
  const rows = [...rowsOf(places.a, places.b)];
  markMoved(rows, places.a, places.b);
  return rows;
}

function* rowsOf(a: readonly FramePlace[], b: readonly FramePlace[]): Generator<AlignedRow> {
  let [nextA, nextB] = [0, 0];
  for (const [atA, atB] of [...matchFunctions(a, b), [a.length, b.length] as const]) {
    for (; nextA < atA; nextA++) yield { kind: "removed", a: nextA, b: null, movedTo: null };
    for (; nextB < atB; nextB++) yield { kind: "added", a: null, b: nextB, movedTo: null };
    if (atA === a.length) return;
    const kind = a[atA]?.place === b[atB]?.place ? "same" : "changed";
    yield { kind, a: nextA++, b: nextB++, movedTo: null };
  }
}

/** There can be several best ways to match: the same one is taken when the sides are swapped. */
function matchFunctions(a: readonly FramePlace[], b: readonly FramePlace[]) {
  const numbers = new Map<string, number>();
  const numberOf = ({ function: called }: FramePlace) => {
    const number = numbers.get(called) ?? numbers.size;
    numbers.set(called, number);
    return number;
  };
  const [inA, inB] = [a.map(numberOf), b.map(numberOf)];
  if (!comesLater(a, b)) return matchInOrder(inA, inB);
  return matchInOrder(inB, inA).map(([atB, atA]) => [atA, atB] as const);
}

function comesLater(a: readonly FramePlace[], b: readonly FramePlace[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const at = a.findIndex(({ function: called }, index) => called !== b[index]?.function);
  return at !== -1 && (a[at]?.function ?? "") > (b[at]?.function ?? "");
}

/** A frame that is gone here and new there at the same place has moved; the first ones are paired first. */
function markMoved(rows: AlignedRow[], a: readonly FramePlace[], b: readonly FramePlace[]): void {
  const gone = new Map<string, AlignedRow[]>();
  for (const row of rows.toReversed()) {
    if (row.kind !== "removed" || row.a === null) continue;
    const place = a[row.a]?.place ?? "";
    const others = gone.get(place);
    if (others) others.push(row);
    else gone.set(place, [row]);
  }
  for (const row of rows) {
    const twin = row.kind === "added" && row.b !== null && gone.get(b[row.b]?.place ?? "")?.pop();
    if (!twin) continue;
    Object.assign(twin, { kind: "moved", movedTo: row.b });
    Object.assign(row, { kind: "moved", movedTo: twin.a });
  }
}
