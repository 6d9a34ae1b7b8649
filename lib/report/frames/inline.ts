/** What debuggers write before a function that the compiler put into its caller: `[Inline Frame] Harbor!moor` */
const MARK = /^\s*[[(]inline(?: frame| function)?[\])]\s*/i;

export function isInline(symbol: string | null): boolean {
  return MARK.test(symbol ?? "");
}

/** The same name without the mark. */
export function withoutInlineMark(name: string): string {
  return name.replace(MARK, "");
}
