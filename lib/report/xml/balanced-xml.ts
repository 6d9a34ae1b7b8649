import { Tally } from "@/lib/report/tally";
import { decodeEntities } from "@/lib/report/xml/entities";

/** From where on markup is kept as text: levels of nesting, and tags and sections in all. */
export interface MarkupLimits {
  depth: number;
  markup: number;
}

export interface MendedXml {
  /** Balanced XML without a document type; empty when the document was refused. */
  xml: string;
  /** What was changed or refused, in words. */
  remarks: string[];
}

/** fast-xml-parser collects text a character at a time, but takes a CDATA section in one piece. */
const LONG_TEXT = 256;

/** Puts XML together out of tokens so that each element and section in it is closed. */
export class BalancedXml {
  private readonly pieces: string[] = [];
  /** How many tags and sections there were, well formed or not. */
  private count = 0;
  /** The text since the last piece, and whether some of it is markup that is kept as text. */
  private text = "";
  private textHoldsMarkup = false;
  /** Names of the open elements. */
  private readonly open: string[] = [];
  /** How many elements are open below the deepest level, where tags are text. */
  private buried = 0;
  private readonly malformed = new Tally();
  private readonly unclosed = new Tally();
  private readonly tooDeep = new Tally();
  private readonly beyondLimit = new Tally();

  constructor(private readonly limits: MarkupLimits) {}

  isFull(): boolean {
    return this.count >= this.limits.markup;
  }

  addText(text: string): void {
    this.text += text;
  }

  addMalformed(token: string): void {
    this.keepAsText(token, this.malformed);
  }

  /** A comment or a CDATA section; `missingEnd` is what it lacks when the document ends in it. */
  addSection(token: string, missingEnd: string): void {
    if (missingEnd !== "") this.unclosed.add(token);
    this.addMarkup(token + missingEnd);
  }

  openElement(tag: string, name: string): void {
    if (this.open.length < this.limits.depth) {
      this.addMarkup(tag);
      this.open.push(name);
    } else {
      this.keepAsText(tag, this.tooDeep);
      this.buried += 1;
    }
  }

  addEmptyElement(tag: string): void {
    if (this.open.length < this.limits.depth) this.addMarkup(tag);
    else this.keepAsText(tag, this.tooDeep);
  }

  /** Closes the element of this name and those inside it, or keeps the tag as text if none is open. */
  closeElement(tag: string, name: string): void {
    if (this.buried > 0) {
      this.keepAsText(tag, this.tooDeep);
      this.buried -= 1;
      return;
    }
    const level = this.open.lastIndexOf(name);
    if (level === -1) {
      this.addMalformed(tag);
      return;
    }
    this.closeDownTo(level + 1);
    this.open.pop();
    this.addMarkup(tag);
  }

  /** Adds what comes after the last markup that the limit allows. */
  addRest(rest: string): void {
    this.keepAsText(rest, this.beyondLimit);
  }

  /** Closes what is open, and returns all. */
  finish(): MendedXml {
    this.closeDownTo(0);
    this.endText();
    return { xml: this.pieces.join(""), remarks: this.remarks() };
  }

  private closeDownTo(level: number): void {
    for (const name of this.open.splice(level).reverse()) {
      this.unclosed.add(`<${name}>`);
      this.addMarkup(`</${name}>`);
    }
  }

  private keepAsText(token: string, reason: Tally): void {
    reason.add(token);
    this.text += token;
    this.textHoldsMarkup = true;
    this.count += 1;
  }

  private addMarkup(token: string): void {
    this.endText();
    this.pieces.push(token);
    this.count += 1;
  }

  private endText(): void {
    if (this.text === "") return;
    const plain = !this.textHoldsMarkup && this.text.length <= LONG_TEXT;
    this.pieces.push(plain ? this.text : cdata(decodeEntities(this.text)));
    this.text = "";
    this.textHoldsMarkup = false;
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
