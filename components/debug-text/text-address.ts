/** What of a debugger text is open, beside the tab itself. */
export type TextView = {
  /** Counted from 1; 1 is where every text begins. */
  line: number;
  find: string;
  /** Shows what the symbol loader said, too. */
  showNoise: boolean;
};

/**
 * Where a debugger text is with something open in it. The server and the browser both write it.
 * @param plain the address of the tab alone
 */
export function textAddress(plain: string, { line, find, showNoise }: Partial<TextView>): string {
  const [path = "", query = ""] = plain.split("?");
  const fields = new URLSearchParams(query);
  if (line && line > 1) fields.set("line", String(line));
  if (find) fields.set("find", find);
  if (showNoise) fields.set("noise", "show");
  return fields.size === 0 ? path : `${path}?${fields}`;
}
