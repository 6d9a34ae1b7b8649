/** Where the bars are in a chart, in pixels: the picture and the live chart cover each other. */
export const PLOT = { left: 36, top: 8, bottom: 22 };

/** The free part of a bucket's width at each side of its bar. */
export const BAR_GAP = 0.1;
