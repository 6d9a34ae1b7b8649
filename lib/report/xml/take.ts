import type { OtherElement } from "@/lib/report/report";
import { COMMENT, type XmlElement } from "@/lib/report/xml/xml-tree";

/** Reads one element by taking out of it what is understood. */
type Reader<T> = (take: Take) => T;

const YES_OR_NO = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

/**
 * Reads an element with `reader`, which empties it part by part. What is left of it then is
 * unknown by definition, and goes to `other` under its path: so nothing is dropped in silence.
 */
export function takeFrom<T>(
  element: XmlElement,
  place: Place | null,
  other: OtherElement[],
  reader: Reader<T>,
): T {
  const value = reader(new Take(element, place, other));
  if (!isBlank(element)) addRest(element, pathOf(place), other);
  return value;
}

/** Where an element is: its name and, where there can be several, which of them it is. */
type Place = { parent: Place | null; name: string; position: number | null };

/** `/report/process/threads/thread[2]`; "" is the document. */
function pathOf(place: Place | null): string {
  if (place === null) return "";
  const { parent, name, position } = place;
  return `${pathOf(parent)}/${name}${position === null ? "" : `[${position}]`}`;
}

function addRest({ attributes, text, children }: XmlElement, path: string, other: OtherElement[]) {
  if (attributes.length > 0 || text !== "") {
    other.push({ path: path || "/", attributes, text, children: [] });
  }
  for (const { name, ...rest } of children) other.push({ path: `${path}/${name}`, ...rest });
}

/** What one element holds; each part can be taken once, and an element without content is none. */
export class Take {
  constructor(
    private readonly element: XmlElement,
    private readonly place: Place | null,
    private readonly other: OtherElement[],
  ) {}

  /** The name of the element itself. */
  get name(): string {
    return this.element.name;
  }

  attribute(name: string): string | null {
    return this.attributeAs(name, (value) => value);
  }

  /** An attribute that counts something. One that is no plain number is left. */
  count(name: string): number | null {
    return this.attributeAs(name, plainNumber);
  }

  /** An attribute that says yes or no, where none means no. One that says anything else is left. */
  flag(name: string): boolean {
    return this.attributeAs(name, (value) => YES_OR_NO.get(value) ?? null) ?? false;
  }

  /** The text directly in this element. */
  ownText(): string | null {
    return this.ownTextAs((text) => text);
  }

  /** The text of the first child of that name. */
  text(name: string): string | null {
    return this.one(name, (child) => child.ownText());
  }

  /** The number in the first child of that name. Text that is no plain number is left. */
  number(name: string): number | null {
    return this.textAs(name, plainNumber);
  }

  /** What the text of the first child of that name means; text that is not understood is left. */
  textAs<T>(name: string, understand: (text: string) => T | null): T | null {
    return this.one(name, (child) => child.ownTextAs(understand));
  }

  /** The first child of that name. Further ones are left. */
  one<T>(name: string, reader: Reader<T>): T | null {
    const { children } = this.element;
    const index = children.findIndex((child) => child.name === name);
    const [child] = index === -1 ? [] : children.splice(index, 1);
    return child === undefined || isBlank(child) ? null : this.read(child, null, reader);
  }

  /** All children of these names in their order. */
  each<T>(names: readonly string[], reader: Reader<T>): T[] {
    const values: T[] = [];
    for (const [index, child] of this.takeWhere(({ name }) => names.includes(name)).entries()) {
      if (!isBlank(child)) values.push(this.read(child, index + 1, reader));
    }
    return values;
  }

  /** All children, those without content too, whatever their names. */
  all<T>(reader: Reader<T>): T[] {
    return this.takeWhere(({ name }) => name !== COMMENT).map((child) =>
      this.read(child, null, reader),
    );
  }

  private read<T>(child: XmlElement, position: number | null, reader: Reader<T>): T {
    const place = { parent: this.place, name: child.name, position };
    return takeFrom(child, place, this.other, reader);
  }

  private takeWhere(isWanted: (child: XmlElement) => boolean): XmlElement[] {
    const { children } = this.element;
    const wanted = children.filter(isWanted);
    if (wanted.length > 0) this.element.children = children.filter((child) => !isWanted(child));
    return wanted;
  }

  private attributeAs<T>(name: string, understand: (value: string) => T | null): T | null {
    const attribute = this.element.attributes.find((candidate) => candidate.name === name);
    const value = attribute === undefined ? null : understand(attribute.value);
    if (value !== null) {
      this.element.attributes = this.element.attributes.filter((other) => other !== attribute);
    }
    return value;
  }

  private ownTextAs<T>(understand: (text: string) => T | null): T | null {
    const { text } = this.element;
    const value = text === "" ? null : understand(text);
    if (value !== null) this.element.text = "";
    return value;
  }
}

/** The number that reads back as the same text, so that `007`, `0x10` and `1e3` are none. */
function plainNumber(text: string): number | null {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null;
}

function isBlank({ attributes, text, children }: XmlElement): boolean {
  return attributes.length === 0 && text === "" && children.length === 0;
}
