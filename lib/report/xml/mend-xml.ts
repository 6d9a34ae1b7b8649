import {
  BalancedXml,
  type MarkupLimits,
  type MendedXml,
  type OpenedElement,
} from "@/lib/report/xml/balanced-xml";

/** fast-xml-parser throws on the three names of the lookahead. */
const NAME = String.raw`(?!(?:__proto__|constructor|prototype)[\s/>])[\p{L}_][^\s<>/="']*`;
const ATTRIBUTE = String.raw`[^\s<>/="']+\s*=\s*(?:"[^"]*"|'[^']*')`;
/** At most 64, because fast-xml-parser goes through them again for each text in their element. */
const ATTRIBUTES = String.raw`(?:\s+${ATTRIBUTE}){0,64}`;

/** A tag: its name when it closes; else name, attributes and the slash of an empty element. */
const TAG = new RegExp(String.raw`<(?:\/(${NAME})\s*|(${NAME})(${ATTRIBUTES})\s*(\/?))>`, "uy");

const EACH_ATTRIBUTE = new RegExp(ATTRIBUTE, "gu");

const CDATA = "<![CDATA[";
const DOCUMENT_TYPES = ["<!DOCTYPE", "<!ENTITY"];

const REFUSED =
  "The XML was refused and nothing of it was read, because it declares a document type or entities, with which XML can read files or fill the memory. It is shown as it was received under Raw.";

/**
 * Makes XML that fast-xml-parser reads to its end without losing a character, out of any text.
 * What was not closed is closed; markup that is malformed or over a limit becomes text; a
 * document type is refused. The time it takes grows with the length and with nothing else.
 *
 * @param isWanted asked once for each element with content: one that is not is left out with all of that
 */
export function mendXml(
  xml: string,
  limits: MarkupLimits,
  isWanted: (element: OpenedElement) => boolean = () => true,
): MendedXml {
  const balanced = new BalancedXml(xml, limits, isWanted);
  for (let at = 0; at < xml.length; ) {
    const markup = xml.indexOf("<", at);
    if (markup !== at) at = balanced.addText(at, markup === -1 ? xml.length : markup);
    else if (DOCUMENT_TYPES.some((type) => xml.startsWith(type, at))) {
      return { xml: "", remarks: [REFUSED] };
    } else if (balanced.isFull()) at = balanced.addRest(at);
    else if (xml.startsWith("<!--", at)) at = balanced.addSection(at, "<!--", "-->");
    else if (xml.startsWith(CDATA, at)) at = balanced.addSection(at, CDATA, "]]>");
    else at = addTag(balanced, xml, at);
  }
  return balanced.finish();
}

/** Adds the tag that begins at an offset, or the `<` that begins none; gives the offset behind it. */
function addTag(balanced: BalancedXml, xml: string, at: number): number {
  TAG.lastIndex = at;
  const tag = TAG.exec(xml);
  if (tag === null) return balanced.addMalformed(at, at + 1);
  const [{ length }, closing, opening = "", attributes = "", slash] = tag;
  const end = at + length;
  if (closing !== undefined) return balanced.closeElement(at, end, closing);
  if (attributes !== "" && repeatsName(attributes)) return balanced.addMalformed(at, end);
  return slash === ""
    ? balanced.openElement(at, end, opening, attributes)
    : balanced.addEmptyElement(at, end);
}

/** XML forbids an attribute twice in a tag, and fast-xml-parser would lose the first. */
function repeatsName(attributes: string): boolean {
  const names = attributes
    .match(EACH_ATTRIBUTE)
    ?.map((text) => text.slice(0, text.search(/[\s=]/)));
  return names !== undefined && new Set(names).size < names.length;
}
