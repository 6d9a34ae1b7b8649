/** `frame:="Render!Mesh::Draw"`: asks for exactly that text, whatever characters it has. */
export function writeWhole(field: string, text: string): string {
  return `${field}:=${quoted(text)}`;
}

/** What needs no quotes wherever it stands: in a list, in parentheses, before anything. */
const PLAIN = /^[\p{L}\p{N}_.@+#/:!%&$~;-]+$/u;

/** A value behind `field:`, in quotes where its characters would mean something. */
export function writeValue(text: string): string {
  return PLAIN.test(text) ? text : quoted(text);
}

/** `attr.GPU:Arc`, `attr."GPU name":"Arc A770"`: asks for exactly that value of an attribute. */
export function writeAttribute(name: string, value: string): string {
  return `attr.${/^[\w.-]+$/.test(name) ? name : quoted(name)}:${writeValue(value)}`;
}

/**
 * `modversion:"nvwgf2umx.dll 31.0.15"`: asks for a module in exactly that version. Null where such a name
 * or version would be read as another one.
 */
export function writeModuleVersion(name: string, version: string): string | null {
  const isPlain = !/[<=>*?]/.test(name + version) && /^\S+$/.test(version) && name.trim() === name;
  return isPlain && name !== "" ? `modversion:${quoted(`${name} ${version}`)}` : null;
}

/** A text that stands for itself, without wildcards; in quotes, as people would write it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
