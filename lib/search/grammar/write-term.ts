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

/** A text that stands for itself, without wildcards; in quotes, as people would write it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
