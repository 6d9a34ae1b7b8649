import { LINE_CHARACTERS } from "@/components/debug-text/text-part";

/** Where the lines of a text begin, and how wide they are. */
export interface LineIndex {
  /** As in `splitLines`. */
  starts: Uint32Array;
  /** The characters of each line as they are shown side by side, as far as a page shows it. */
  columns: Uint32Array;
  widest: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const TAB_SIZE = 4;
const BYTE_ORDER_MARK = 0xfeff;
/** Chinese, Japanese, Korean and, as pairs, emoji: from here on letters are two columns wide. */
const WIDE = 0x2e80;
const isSecondOfPair = (code: number) => (code & 0xfc00) === 0xdc00;

/** Finds the lines of a text that comes in pieces, as `splitLines` finds them in the whole. */
export class LineIndexer {
  #starts = new Uint32Array(1024);
  #columns = new Uint32Array(1024);
  #count = 0;
  #widest = 0;
  /** Characters of all pieces so far, and where the present line began. */
  #length = 0;
  #start = 0;
  #column = 0;
  #afterReturn = false;

  add(piece: string): void {
    const before = this.#length;
    this.#length += piece.length;
    let at = 0;
    if (before === 0 && piece.charCodeAt(0) === BYTE_ORDER_MARK) this.#start = at = 1;
    let column = this.#column;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code >= WIDE) column += isSecondOfPair(code) ? 0 : 2;
      else if (code > CARRIAGE_RETURN) column += 1;
      else if (code === LINE_FEED && this.#afterReturn) this.#start = before + at + 1;
      else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        this.#endLine(column);
        column = 0;
        this.#start = before + at + 1;
      } else column += code === TAB ? TAB_SIZE - (column % TAB_SIZE) : 1;
      this.#afterReturn = code === CARRIAGE_RETURN;
    }
    this.#column = column;
  }

  /** The index, once all pieces are added. */
  end(): LineIndex {
    if (this.#start < this.#length) this.#endLine(this.#column);
    return {
      starts: this.#starts.slice(0, this.#count),
      columns: this.#columns.slice(0, this.#count),
      widest: this.#widest,
    };
  }

  #endLine(column: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#columns = doubled(this.#columns);
    }
    const width = Math.min(column, LINE_CHARACTERS);
    this.#starts[this.#count] = this.#start;
    this.#columns[this.#count] = width;
    this.#widest = Math.max(this.#widest, width);
    this.#count += 1;
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
