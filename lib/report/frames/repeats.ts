import type { Frame } from "@/lib/report/report";

/** A cycle of frames that calls itself: `times` rounds of `period` frames from `first` on. */
export interface Repeat {
  first: number;
  period: number;
  times: number;
}

const LONGEST_CYCLE = 8;
/** Two rounds can be chance, and folding one of them saves little. */
const FEWEST_ROUNDS = 3;

/** The recursions of a stack, in its order, none over another; the shortest cycle that fits counts. */
export function findRepeats(frames: readonly Frame[]): Repeat[] {
  const ids = placeIds(frames);
  const repeats: Repeat[] = [];
  for (let first = 0; first < ids.length; ) {
    const repeat = repeatAt(ids, first);
    if (repeat) repeats.push(repeat);
    first += repeat ? repeat.period * repeat.times : 1;
  }
  return repeats;
}

function repeatAt(ids: readonly number[], first: number): Repeat | null {
  for (let period = 1; period <= LONGEST_CYCLE; period++) {
    let end = first + period;
    while (end < ids.length && ids[end] === ids[end - period]) end++;
    const times = Math.floor((end - first) / period);
    if (times >= FEWEST_ROUNDS) return { first, period, times };
  }
  return null;
}

/** A number for each frame, the same for frames at the same place whatever their variables hold. */
function placeIds(frames: readonly Frame[]): number[] {
  const known = new Map<string, number>();
  return frames.map(({ symbol, module, function: called, file, line, column, offset }) => {
    const place = JSON.stringify([symbol, module, called, file, line, column, offset]);
    const id = known.get(place) ?? known.size;
    known.set(place, id);
    return id;
  });
}
