/** Tags, comments and CDATA sections, and the text between them; a lone `<` is text. */
const TOKEN = /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<[^<>]*>|[^<]+|</gs;

const STEP = "  ";
/** Deeper levels stay at this margin, or markup of nothing but `<a>` would grow with its square. */
const DEEPEST = 40;

/**
 * Puts each element of XML that came without line breaks on a line of its own; an element that holds
 * only text stays on one line. XML that has line breaks between its tags is left as it is.
 */
export function indentXml(xml: string): string {
  if (/>[^\S\n]*\n\s*</.test(xml)) return xml;
  let indented = "";
  let depth = 0;
  let previous: Kind = "text";
  for (const [token] of xml.matchAll(TOKEN)) {
    const kind = kindOf(token);
    if (kind === "close") depth = Math.max(0, depth - 1);
    if (startsLine(kind, previous)) {
      indented += `${indented && "\n"}${STEP.repeat(Math.min(depth, DEEPEST))}`;
    }
    indented += token;
    if (kind === "open") depth += 1;
    previous = kind;
  }
  return indented;
}

type Kind = "open" | "close" | "whole" | "text";

function kindOf(token: string): Kind {
  if (token.startsWith("<![CDATA[") || !token.startsWith("<") || token === "<") return "text";
  if (token.startsWith("</")) return "close";
  return token.endsWith("/>") || /^<[!?]/.test(token) ? "whole" : "open";
}

/** Text, and what follows it, stays where it is: a line break there would be part of the text. */
function startsLine(kind: Kind, previous: Kind): boolean {
  if (kind === "text") return false;
  if (kind === "close") return previous === "close" || previous === "whole";
  return true;
}
