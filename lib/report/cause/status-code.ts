/** `0xC0000005`, and the eight digits that a debugger prints without a prefix: `c0000005` */
const HEX = /^(?:0x([\da-f]{1,8})|([\da-f]{8}))$/i;
/** `ffffffffc0000005`: the same code, widened to 64 bits with its sign */
const WIDENED = /^(?:0x)?f{8}([89a-f][\da-f]{7})$/i;
/** `3221225477` and `-1073741819`: the same 32 bits as unsigned and as signed number */
const DECIMAL = /^(?:-\d{1,10}|\d{9,10})$/;

/** The 32 bits of a Windows status code in any of its notations, or null when the text is none. */
export function readStatusCode(text: string): number | null {
  const hex = HEX.exec(text) ?? WIDENED.exec(text);
  if (hex) return Number.parseInt(hex[1] ?? hex[2] ?? "", 16);
  if (!DECIMAL.test(text)) return null;
  const value = Number(text);
  return value >= -(2 ** 31) && value < 2 ** 32 ? value >>> 0 : null;
}

/** `0xC0000005`, the notation that people search for. */
export function formatStatusCode(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(8, "0")}`;
}
