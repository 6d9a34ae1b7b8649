/** Where the bars are in a chart, in pixels: all that is drawn over each other agrees on it. */
export const PLOT = { left: 36, top: 8, bottom: 22 };

/** The free part of a bucket's width at each side of its bar. */
export const BAR_GAP = 0.1;

/** A part of the plot's width, as a length in the whole chart; 0 is the left end of the first bar. */
export function acrossPlot(share: number): string {
  return `calc(${PLOT.left}px + (100% - ${PLOT.left}px) * ${share})`;
}

/** Where the buckets from one to the other are, from the top of the plot to the axis. */
export function bucketBox(first: number, last: number, buckets: number) {
  const { left, top, bottom } = PLOT;
  const width = `calc((100% - ${left}px) * ${(last + 1 - first) / buckets})`;
  return { top, bottom, left: acrossPlot(first / buckets), width };
}
