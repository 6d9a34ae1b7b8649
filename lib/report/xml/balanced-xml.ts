import { Tally } from "@/lib/report/tally";
import { decodeEntities } from "@/lib/report/xml/entities";

/** From where on markup is kept as text: levels of nesting, and tags and sections in all. */
export interface MarkupLimits {
  depth: number;
  markup: number;
}

/** What the first tag of an element shows; `parent` is the name of the one that it stands in. */
export interface OpenedElement {
  parent: string | undefined;
  name: string;
  /** As they are written, in quotes and with white space before each. */
  attributes: string;
}

export interface MendedXml {
  /** Balanced XML without a document type; empty when the document was refused. */
  xml: string;
  /** What was changed or refused, in words. */
  remarks: string[];
}

/** fast-xml-parser collects text a character at a time, but takes a CDATA section in one piece. */
const LONG_TEXT = 256;

/**
 * Puts XML together out of the tokens of a text so that each element and section in it is closed.
 * Tokens come as offsets, in their order and without gaps; each method gives the offset behind its
 * token. What need not be changed is copied in one piece, for there are millions of tokens.
 */
export class BalancedXml {
  private readonly pieces: string[] = [];
  /** What will be copied next. */
  private keptFrom = 0;
  private keptTo = 0;
  /** How many tags and sections there were, well formed or not. */
  private count = 0;
  /** The text since the last markup, and whether some of it is markup that is kept as text. */
  private textFrom = 0;
  private textTo = 0;
  private textHoldsMarkup = false;
  /** Names of the open elements. */
  private readonly open: string[] = [];
  /** How many elements are open below the deepest level, where tags are text. */
  private buried = 0;
  /** The level of the open element that is left out with all that it holds; null: there is none. */
  private leftOut: number | null = null;
  private readonly malformed = new Tally();
  private readonly unclosed = new Tally();
  private readonly tooDeep = new Tally();
  private readonly beyondLimit = new Tally();

  constructor(
    private readonly source: string,
    private readonly limits: MarkupLimits,
    /** Asked in the order of the text, of nothing in what is left out. */
    private readonly isWanted: (element: OpenedElement) => boolean,
  ) {}

  isFull(): boolean {
    return this.count >= this.limits.markup;
  }

  addText(from: number, to: number): number {
    if (this.textFrom === this.textTo) this.textFrom = from;
    this.textTo = to;
    return to;
  }

  addMalformed(from: number, to: number): number {
    return this.keepAsText(from, to, this.malformed);
  }

  /** A comment or a CDATA section, which may lack its end. */
  addSection(from: number, start: string, end: string): number {
    const ended = this.source.indexOf(end, from + start.length);
    const to = ended === -1 ? this.source.length : ended + end.length;
    this.addMarkup(from, to);
    if (ended === -1) {
      this.unclosed.add(this.source.slice(from));
      this.insert(end);
    }
    return to;
  }

  openElement(from: number, to: number, name: string, attributes: string): number {
    if (this.open.length >= this.limits.depth) {
      this.buried += 1;
      return this.keepAsText(from, to, this.tooDeep);
    }
    // The text before it is in what it stands in, which may be kept.
    this.endText();
    const parent = this.open.at(-1);
    if (this.leftOut === null && !this.isWanted({ parent, name, attributes })) {
      this.leftOut = this.open.length;
    }
    this.open.push(name);
    return this.addMarkup(from, to);
  }

  addEmptyElement(from: number, to: number): number {
    return this.open.length < this.limits.depth
      ? this.addMarkup(from, to)
      : this.keepAsText(from, to, this.tooDeep);
  }

  /** Closes the element of this name and those inside it, or keeps the tag as text if none is open. */
  closeElement(from: number, to: number, name: string): number {
    if (this.buried > 0) {
      this.buried -= 1;
      return this.keepAsText(from, to, this.tooDeep);
    }
    const level = this.open.lastIndexOf(name);
    if (level === -1) return this.addMalformed(from, to);
    this.closeDownTo(level + 1);
    this.addMarkup(from, to);
    this.pop();
    return to;
  }

  /** Adds what comes after the last markup that the limit allows. */
  addRest(from: number): number {
    return this.keepAsText(from, this.source.length, this.beyondLimit);
  }

  /** Closes what is open, and returns all. */
  finish(): MendedXml {
    this.closeDownTo(0);
    this.endText();
    this.insert("");
    return { xml: this.pieces.join(""), remarks: this.remarks() };
  }

  private closeDownTo(level: number): void {
    if (level === this.open.length) return;
    this.endText();
    while (this.open.length > level) {
      const name = this.open.at(-1);
      this.unclosed.add(`<${name}>`);
      this.insert(`</${name}>`);
      this.count += 1;
      this.pop();
    }
  }

  /** Takes the innermost open element off. */
  private pop(): void {
    this.open.pop();
    if (this.open.length === this.leftOut) this.leftOut = null;
  }

  private keepAsText(from: number, to: number, reason: Tally): number {
    reason.add(this.source.slice(from, to));
    this.textHoldsMarkup = true;
    this.count += 1;
    return this.addText(from, to);
  }

  private addMarkup(from: number, to: number): number {
    this.endText();
    this.keep(from, to);
    this.count += 1;
    return to;
  }

  private endText(): void {
    const [from, to] = [this.textFrom, this.textTo];
    if (from === to) return;
    if (!this.textHoldsMarkup && to - from <= LONG_TEXT) this.keep(from, to);
    else this.insert(cdata(decodeEntities(this.source.slice(from, to))));
    this.textFrom = to;
    this.textHoldsMarkup = false;
  }

  /** Adds a part of the source. */
  private keep(from: number, to: number): void {
    if (this.leftOut !== null) return;
    if (from !== this.keptTo) {
      this.insert("");
      this.keptFrom = from;
    }
    this.keptTo = to;
  }

  /** Adds what is not in the source. */
  private insert(piece: string): void {
    if (this.leftOut !== null) return;
    this.pieces.push(this.source.slice(this.keptFrom, this.keptTo), piece);
    this.keptFrom = this.keptTo;
  }

  private remarks(): string[] {
    const { depth, markup } = this.limits;
    return [
      ...this.beyondLimit.remark(
        `part of the XML comes after ${markup} tags and sections and is kept as text`,
      ),
      ...this.unclosed.remark(
        "element or section is not closed, as in XML that was cut off",
        "elements or sections are not closed, as in XML that was cut off",
      ),
      ...this.malformed.remark(
        "piece of markup is not well-formed XML and is kept as text",
        "pieces of markup are not well-formed XML and are kept as text",
      ),
      ...this.tooDeep.remark(
        `tag is nested deeper than ${depth} levels and is kept as text`,
        `tags are nested deeper than ${depth} levels and are kept as text`,
      ),
    ];
  }
}

/** A section that ends its text with `]]>` holds it in two. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
