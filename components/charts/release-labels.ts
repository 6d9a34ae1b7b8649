/** Near the right end, a name stands at the left of its mark. */
export function isLate(place: number): boolean {
  return place > 0.78;
}

/**
 * Which names have room beside each other, by their index: the latest first.
 * @param places of their marks, ascending, as parts of the width from 0 to 1
 * @param room that a name takes, as a part of the width
 */
export function chooseLabels(places: number[], room: number): Set<number> {
  const chosen = new Set<number>();
  let free = 1;
  for (const [index, place] of [...places.entries()].reverse()) {
    const [start, end] = isLate(place) ? [place - room, place] : [place, place + room];
    if (end > free) continue;
    chosen.add(index);
    free = start;
  }
  return chosen;
}
