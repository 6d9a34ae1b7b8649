import type { OtherElement } from "@/lib/report/report";

type Element = Pick<OtherElement, "attributes" | "text" | "children">;

/**
 * What the reader knows no field for, as text: a line with the path of each, and under it
 * attributes, text and children.
 */
export function otherElementsText(elements: readonly OtherElement[]): string {
  return elements.map((element) => inWords(element.path, element, "")).join("\n");
}

function inWords(name: string, { attributes, text, children }: Element, margin: string): string {
  const said = attributes.map(({ name: key, value }) => `${key}="${value}"`);
  const inner = `${margin}  `;
  return [
    margin + [name, ...said].join(" "),
    ...(text ? [inner + text.replaceAll("\n", `\n${inner}`)] : []),
    ...children.map((child) => inWords(child.name, child, inner)),
  ].join("\n");
}
