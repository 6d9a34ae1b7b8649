/** What reports are compared by. */
export type ComparedField =
  | "version"
  | "platform"
  | "os"
  | "exception"
  /** A module that came in several versions, whatever its version. */
  | "module"
  | "module version"
  | "attribute";

/** A value that some reports have. */
export type FieldValue = {
  field: ComparedField;
  /** The file of a module whose version the value is, the name of an attribute; else "". */
  name: string;
  value: string;
};

/** A piece of a sentence: our own words, or something from outside. */
type Piece = { kind: "words" | "quoted"; text: string };

/** What reports with a value are like, as the end of "97 % …". */
export function valueWords({ field, name, value }: FieldValue): Piece[] {
  switch (field) {
    case "version":
      return [words("are of version "), quoted(value)];
    case "platform":
      return [words("are of platform "), quoted(value)];
    case "os":
      return [words("ran on "), quoted(value)];
    case "exception":
      return [words("have exception "), value === "" ? words("no code") : quoted(value)];
    case "module":
      return [words("had "), quoted(value), words(" loaded, in whatever version")];
    case "module version":
      return [words("had "), quoted(`${name} ${value}`.trim()), words(" loaded")];
    case "attribute":
      return [words("have "), quoted(name), words(" = "), quoted(value)];
  }
}

const words = (text: string): Piece => ({ kind: "words", text });
const quoted = (text: string): Piece => ({ kind: "quoted", text });
