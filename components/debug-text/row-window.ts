import type { RowLayout } from "@/components/debug-text/row-layout";
import type { TextSize } from "@/components/debug-text/text-size";

/** What of a long list is in the page while a part of it is seen. */
export interface RowWindow {
  first: number;
  /** Behind the last row. */
  end: number;
  /** Pixels above the first row. */
  above: number;
}

/** Browsers cut off what is higher: Firefox at 17.9 million pixels. */
const TALLEST = 15_000_000;
/** A list of so few rows is in the page as a whole, where the browser's own find sees it. */
const FEW = 1_000;
/** Lines around those seen, which are there already when they are scrolled to. */
const SPARE = 40;
/** Lines that are scrolled by before the rows in the page change. */
const STEP = 10;

/** The places of rows in an element that scrolls, of which only those near the view are there. */
export class RowWindows {
  /** How high the list is, in pixels. */
  readonly height: number;
  /** Pixels of the text for one pixel of the list: 1 unless the text is higher than browsers can. */
  readonly #scale: number;

  constructor(
    readonly layout: RowLayout,
    readonly count: number,
    readonly size: TextSize,
  ) {
    const whole = layout.height * size.line;
    this.height = Math.min(whole, TALLEST);
    this.#scale = whole > TALLEST ? (whole - size.view) / (TALLEST - size.view) : 1;
  }

  /** Positions in one step have the same window. */
  step(scrolled: number): number {
    const step = this.#scale > 1 ? 1 : STEP * this.size.line;
    return Math.floor(scrolled / step) * step;
  }

  at(step: number): RowWindow {
    if (this.count <= FEW) return { first: 0, end: this.count, above: 0 };
    const { line, view } = this.size;
    const spare = Math.min(step, SPARE * line);
    const top = Math.min(step * this.#scale, this.layout.height * line - view);
    const first = this.layout.rowAt((top - spare) / line);
    const end = this.layout.rowAt((top + view) / line + STEP + SPARE) + 1;
    return { first, end, above: Math.max(0, step - top + this.layout.topOf(first) * line) };
  }

  /** The row at the top of the view, and how far it is scrolled over it, in pixels. */
  rowAt(scrolled: number): { row: number; over: number } {
    const top = scrolled * this.#scale;
    const row = this.layout.rowAt(top / this.size.line);
    return { row, over: top - this.layout.topOf(row) * this.size.line };
  }

  /** How far to scroll to see a row that many pixels below the top. */
  scrollTo(row: number, below: number): number {
    return Math.max(0, (this.layout.topOf(row) * this.size.line - below) / this.#scale);
  }
}
