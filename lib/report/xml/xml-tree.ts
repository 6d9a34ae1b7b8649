import { XMLParser } from "fast-xml-parser";
import { decodeEntities } from "@/lib/report/xml/entities";

/** The name of the element that stands for a comment. */
export const COMMENT = "#comment";

export interface XmlElement {
  name: string;
  attributes: Attribute[];
  /** All text directly in the element, without the white space around it. */
  text: string;
  children: XmlElement[];
}

export interface Attribute {
  name: string;
  value: string;
}

const TEXT = "#text";
const ATTRIBUTES = ":@";
const ATTRIBUTE_PREFIX = "@";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
  textNodeName: TEXT,
  commentPropName: COMMENT,
  parseTagValue: false,
  trimValues: false,
  jPath: false,
  onDangerousProperty: (name) => name,
  entityDecoder: {
    decode: decodeEntities,
    setExternalEntities() {},
    addInputEntities() {},
    reset() {},
    setXmlVersion() {},
  },
});

/** What the parser makes in order: `{ "#text": "a" }`, or `{ thread: [...], ":@": { "@id": "0" } }`. */
type ParsedNode = { [name: string]: string | ParsedNode[] | Record<string, string> };

/**
 * Reads balanced XML (see `mendXml`) into a tree. Its root, `document`, also holds what stands
 * outside the root element of the XML: the parser would drop text that is in no element.
 */
export function parseXmlTree(xml: string): XmlElement {
  const nodes: ParsedNode[] = parser.parse(`<document>${xml}</document>`);
  const outside = toElement("", [], nodes);
  return outside.children[0] ?? outside;
}

function toElement(name: string, attributes: Attribute[], content: ParsedNode[]): XmlElement {
  const element: XmlElement = { name, attributes, text: "", children: [] };
  for (const node of content) {
    const text = node[TEXT];
    if (typeof text === "string") element.text += text;
    else addChild(element, node);
  }
  element.text = element.text.trim();
  return element;
}

function addChild({ children }: XmlElement, node: ParsedNode): void {
  for (const name in node) {
    const content = node[name];
    if (Array.isArray(content)) children.push(toElement(name, toAttributes(node), content));
  }
}

function toAttributes({ [ATTRIBUTES]: attributes }: ParsedNode): Attribute[] {
  if (attributes === undefined) return [];
  return Object.entries(attributes).map(([name, value]) => ({
    name: name.slice(ATTRIBUTE_PREFIX.length),
    value: String(value).trim(),
  }));
}
