/** `frame:="Render!Mesh::Draw"`: asks for exactly that text, whatever characters it has. */
export function writeWhole(field: string, text: string): string {
  return `${field}:=${quoted(text)}`;
}

/** A text that stands for itself, without wildcards; in quotes, as people would write it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
