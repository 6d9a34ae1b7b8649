/** The indices of an item in two lists. */
export type Match = readonly [a: number, b: number];

/** A part of each list, that is compared with the other; the ends are exclusive. */
interface Box {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/**
 * Differences that are looked for at once. Where there are more, the way that got furthest is
 * believed: two lists of 100,000 take a second so, and would take an hour without.
 */
const MOST_DIFFERENCES = 64;

/**
 * Pairs the equal numbers of two lists so that no two pairs cross, as many as there can be; in
 * lists with hundreds of differences perhaps not all. In linear space, after E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations" (1986).
 */
export function matchInOrder(a: readonly number[], b: readonly number[]): Match[] {
  // What only one list holds can never be matched, and costs the most.
  const [aPlaces, bPlaces] = [placesOfShared(a, b), placesOfShared(b, a)];
  const [aShared, bShared] = [aPlaces.map((at) => a[at]), bPlaces.map((at) => b[at])];
  return matchAll(aShared, bShared).map(([x, y]) => [aPlaces[x] ?? 0, bPlaces[y] ?? 0]);
}

function placesOfShared(items: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return [...items.keys()].filter((at) => known.has(items[at] ?? Number.NaN));
}

type Items = readonly (number | undefined)[];

function matchAll(a: Items, b: Items): Match[] {
  const matches: Match[] = [];
  const boxes: Box[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let box = boxes.pop(); box; box = boxes.pop()) {
    while (box.a < box.aEnd && box.b < box.bEnd && a[box.a] === b[box.b]) {
      matches.push([box.a++, box.b++]);
    }
    while (box.a < box.aEnd && box.b < box.bEnd && a[box.aEnd - 1] === b[box.bEnd - 1]) {
      matches.push([--box.aEnd, --box.bEnd]);
    }
    if (box.a === box.aEnd || box.b === box.bEnd) continue;
    const [x, y] = middle(a, b, box);
    boxes.push({ ...box, aEnd: box.a + x, bEnd: box.b + y });
    boxes.push({ ...box, a: box.a + x, b: box.b + y });
  }
  return matches.sort(([first], [second]) => first - second);
}

/** A point on the shortest way through a box whose lists share neither their first nor their last item. */
function middle(a: Items, b: Items, box: Box): [x: number, y: number] {
  const [n, m] = [box.aEnd - box.a, box.bEnd - box.b];
  const delta = n - m;
  const limit = Math.min(Math.ceil((n + m) / 2), MOST_DIFFERENCES);
  const forward = new Front(limit, n, m, (x, y) => a[box.a + x] === b[box.b + y]);
  const backward = new Front(limit, n, m, (x, y) => a[box.aEnd - 1 - x] === b[box.bEnd - 1 - y]);
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      const x = forward.advance(d, k);
      const meets = delta % 2 !== 0 && Math.abs(delta - k) < d;
      if (meets && x + backward.at(delta - k) >= n) return [x, x - k];
    }
    for (let k = -d; k <= d; k += 2) {
      const x = backward.advance(d, k);
      const meets = delta % 2 === 0 && Math.abs(delta - k) <= d;
      if (meets && x + forward.at(delta - k) >= n) return [n - x, m - x + k];
    }
  }
  const [ahead, back] = [forward.furthest(), backward.furthest()];
  return ahead[0] + ahead[1] >= back[0] + back[1] ? ahead : [n - back[0], m - back[1]];
}

/** How far each diagonal `k = x - y` has been followed from a corner. */
class Front {
  private readonly reached: Int32Array;

  constructor(
    private readonly limit: number,
    private readonly n: number,
    private readonly m: number,
    private readonly equal: (x: number, y: number) => boolean,
  ) {
    this.reached = new Int32Array(2 * limit + 3);
  }

  at(k: number): number {
    return this.reached[k + this.limit + 1] ?? 0;
  }

  /** Goes on along a diagonal with the d-th difference; gives the x it gets to. */
  advance(d: number, k: number): number {
    const down = k === -d || (k !== d && this.at(k - 1) < this.at(k + 1));
    let x = down ? this.at(k + 1) : this.at(k - 1) + 1;
    while (x < this.n && x - k < this.m && this.equal(x, x - k)) x++;
    this.reached[k + this.limit + 1] = x;
    return x;
  }

  /** The point within the lists that is furthest from the corner. */
  furthest(): [x: number, y: number] {
    let best: [number, number] = [0, 0];
    for (let k = -this.limit; k <= this.limit; k++) {
      const [x, y] = [this.at(k), this.at(k) - k];
      const within = x <= this.n && y >= 0 && y <= this.m;
      if (within && x + y > best[0] + best[1]) best = [x, y];
    }
    return best;
  }
}
