/** An element: its text, or its children. Symbols go into CDATA, as BugSplat writes them. */
export type XmlElement = {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  text?: string;
  cdata?: string;
  /** White space around the CDATA, as in BugSplat's own example. */
  loose?: boolean;
  children?: readonly XmlElement[];
};

/** An element that holds text only. */
export function leaf(name: string, text: string): XmlElement {
  return { name, text };
}

/** Prints an element and all below it, one element a line; `indent` 0 puts everything on one line. */
export function writeXml(element: XmlElement, indent = 1): string {
  const lines: string[] = [];
  write(element, 0, indent, lines);
  return lines.join(indent === 0 ? "" : "\n");
}

function write(element: XmlElement, depth: number, indent: number, lines: string[]): void {
  const { name, attributes = {}, text = "", cdata, loose = false, children = [] } = element;
  const margin = " ".repeat(depth * indent);
  const start = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escapeText(value)}"`,
    `${margin}<${name}`,
  );
  const around = loose ? `\n${margin}` : "";
  const content = cdata === undefined ? escapeText(text) : around + writeCdata(cdata) + around;
  if (children.length > 0) {
    lines.push(`${start}>`);
    for (const child of children) write(child, depth + 1, indent, lines);
    lines.push(`${margin}</${name}>`);
  } else {
    lines.push(content === "" ? `${start}/>` : `${start}>${content}</${name}>`);
  }
}

// XML 1.0 has no way to write these, not even escaped.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function writable(text: string): string {
  return text.replace(unwritable, "\ufffd");
}

function escapeText(text: string): string {
  return writable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A CDATA section ends at the first `]]>`, so a text with that needs a second section. */
function writeCdata(text: string): string {
  return `<![CDATA[${writable(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
