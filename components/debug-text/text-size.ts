/** How big the letters of a text and the room for them are, in pixels. */
export interface TextSize {
  /** The height of a line that does not wrap. */
  line: number;
  /** Characters in a line that wraps. */
  columns: number;
  /** The height of what is seen at once. */
  view: number;
}

/** Before anything can be measured. */
export const USUAL_SIZE: TextSize = { line: 20, columns: 100, view: 800 };

/** Measures a list of lines in the element that scrolls it. */
export function measureText(list: HTMLElement, scroller: HTMLElement): TextSize {
  const { font, lineHeight } = getComputedStyle(list);
  const row = list.querySelector("li");
  const number = row?.querySelector("a");
  const room = row && number ? scroller.clientWidth - sides(row, number) : 0;
  return {
    line: Number.parseFloat(lineHeight) || USUAL_SIZE.line,
    columns: Math.max(10, Math.floor(room / widthOfLetter(font))),
    view: scroller.clientHeight,
  };
}

/** What of a row is not for its text. */
function sides(row: HTMLElement, number: HTMLElement): number {
  const right = Number.parseFloat(getComputedStyle(row).paddingRight);
  const gap = Number.parseFloat(getComputedStyle(number).marginRight);
  return number.offsetWidth + gap + right;
}

/** All are as wide as this one. */
function widthOfLetter(font: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 8;
  context.font = font;
  return context.measureText("0".repeat(100)).width / 100;
}
