import { BalancedXml, type MarkupLimits, type MendedXml } from "@/lib/report/xml/balanced-xml";

/** fast-xml-parser throws on the three names of the lookahead. */
const NAME = String.raw`(?!(?:__proto__|constructor|prototype)[\s/>])[\p{L}_][^\s<>/="']*`;
const ATTRIBUTE = String.raw`[^\s<>/="']+\s*=\s*(?:"[^"]*"|'[^']*')`;
/** At most 64, because fast-xml-parser goes through them again for each text in their element. */
const ATTRIBUTES = String.raw`(?:\s+${ATTRIBUTE}){0,64}`;

const TOKEN = new RegExp(
  [
    "(?<text>[^<]+)",
    String.raw`<!--[\s\S]*?(?<commentEnd>-->|$)`,
    String.raw`<!\[CDATA\[[\s\S]*?(?<cdataEnd>\]\]>|$)`,
    "(?<doctype><!(?:DOCTYPE|ENTITY))",
    String.raw`<\/(?<closing>${NAME})\s*>`,
    String.raw`<(?<opening>${NAME})(?<attributes>${ATTRIBUTES})\s*(?<slash>\/?)>`,
    "<",
  ].join("|"),
  "gu",
);

const EACH_ATTRIBUTE = new RegExp(ATTRIBUTE, "gu");

const REFUSED =
  "The XML was refused and nothing of it was read, because it declares a document type or entities, with which XML can read files or fill the memory. It is shown as it was received under Raw.";

/**
 * Makes XML that fast-xml-parser reads to its end without losing a character, out of any text.
 * What was not closed is closed; markup that is malformed or over a limit becomes text; a
 * document type is refused. The time it takes grows with the length and with nothing else.
 */
export function mendXml(xml: string, limits: MarkupLimits): MendedXml {
  const balanced = new BalancedXml(limits);
  for (const { 0: token, index, groups = {} } of xml.matchAll(TOKEN)) {
    const { text, commentEnd, cdataEnd, doctype, closing, opening, attributes, slash } = groups;
    if (doctype !== undefined) return { xml: "", remarks: [REFUSED] };
    if (text === undefined && balanced.isFull()) {
      balanced.addRest(xml.slice(index));
      break;
    }
    if (text !== undefined) balanced.addText(text);
    else if (commentEnd !== undefined) balanced.addSection(token, commentEnd === "" ? "-->" : "");
    else if (cdataEnd !== undefined) balanced.addSection(token, cdataEnd === "" ? "]]>" : "");
    else if (closing !== undefined) balanced.closeElement(token, closing);
    else if (opening === undefined || repeatsName(attributes)) balanced.addMalformed(token);
    else if (slash === "") balanced.openElement(token, opening);
    else balanced.addEmptyElement(token);
  }
  return balanced.finish();
}

/** XML forbids an attribute twice in a tag, and fast-xml-parser would lose the first. */
function repeatsName(attributes = ""): boolean {
  const names = attributes
    .match(EACH_ATTRIBUTE)
    ?.map((text) => text.slice(0, text.search(/[\s=]/)));
  return names !== undefined && new Set(names).size < names.length;
}
