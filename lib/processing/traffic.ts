type Traffic = {
  /** Notifications that are being received at this moment. */
  underway: number;
  /** When there were many of them at once. */
  denseAt: number;
  /** When the last one was done, by the clock of `performance`. */
  endedAt: number;
  /** When somebody last asked for a page, or was answered. */
  visitedAt: number;
};

declare global {
  var crashboardTraffic: Traffic | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function traffic(): Traffic {
  globalThis.crashboardTraffic ??= {
    underway: 0,
    denseAt: -Infinity,
    endedAt: -Infinity,
    visitedAt: -Infinity,
  };
  return globalThis.crashboardTraffic;
}

/** So many at once ask for more than there is: what nobody waits for makes room. */
const DENSE = 8;

/** For how many milliseconds many at once are taken to go on: between two batches there are few. */
const DENSE_FOR = 100;

/** Does the work of receiving a notification, which goes before all that is done behind the answers. */
export async function asTraffic<T>(receive: () => Promise<T>): Promise<T> {
  traffic().underway += 1;
  noteDensity();
  try {
    return await receive();
  } finally {
    noteDensity();
    traffic().underway -= 1;
    traffic().endedAt = performance.now();
  }
}

function noteDensity(): void {
  if (traffic().underway >= DENSE) traffic().denseAt = performance.now();
}

/** Whether many notifications are being received at this moment, or were a moment ago. */
export function isDense(): boolean {
  return traffic().underway >= DENSE || performance.now() - traffic().denseAt < DENSE_FOR;
}

/** For how many milliseconds none has been received; 0 while one is. */
export function quietFor(): number {
  return traffic().underway > 0 ? 0 : performance.now() - traffic().endedAt;
}

/** Notes that somebody asks for a page at this moment, or is answered. */
export function noteVisit(): void {
  traffic().visitedAt = performance.now();
}

/** For how many milliseconds nobody has asked for a page, nor was answered. */
export function unvisitedFor(): number {
  return performance.now() - traffic().visitedAt;
}
