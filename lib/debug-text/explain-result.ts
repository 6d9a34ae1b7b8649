/** What the answer to a search for symbols means. */
export interface Outcome {
  words: string;
  /** The search has found what it looked for. */
  fine: boolean;
}

/**
 * HRESULT_FROM_WIN32 of winerror.h (0x8007 and the Win32 error), and of WinHTTP's and WinINet's
 * errors, which are Win32 errors from 12000 on. BITS has 0x8019 and the HTTP status (bitsmsg.h).
 * https://learn.microsoft.com/windows/win32/seccrypto/common-hresult-values
 */
const WIN32_ERRORS = new Map<number, string>([
  [2, "file not found"],
  [3, "path not found"],
  [5, "access denied"],
  [21, "drive not ready"],
  [32, "file in use by another process"],
  [53, "network path not found"],
  [64, "network name no longer available"],
  [65, "network access denied"],
  [67, "network name not found"],
  [87, "invalid parameter"],
  [112, "disk full"],
  [123, "invalid file name or path"],
  [206, "path too long"],
  [1168, "not found in the store"],
  [12002, "the symbol server did not answer in time"],
  [12007, "the symbol server's name could not be resolved"],
  [12029, "no connection to the symbol server"],
  [12030, "the connection to the symbol server broke"],
  [12152, "the symbol server's answer could not be read"],
  [12175, "no secure connection to the symbol server"],
]);

const HTTP_STATUSES = new Map<number, string>([
  [401, "the symbol server wants a sign-in"],
  [403, "the symbol server refuses access"],
  [404, "the symbol server does not have it"],
  [407, "the proxy wants a sign-in"],
  [429, "too many requests to the symbol server"],
]);

const WIN32_FACILITY = 0x8007;
const HTTP_FACILITY = 0x8019;

/** The words for a code as in `SYMSRV:  RESULT: 0x80190194`; the code itself where it is not known. */
export function explainResult(code: string): Outcome {
  const number = Number.parseInt(code, 16);
  const [facility, error] = [number >>> 16, number & 0xffff];
  if (number === 0) return { words: "found", fine: true };
  if (facility === HTTP_FACILITY) {
    const told = HTTP_STATUSES.get(error) ?? serverError(error);
    return { words: `HTTP ${error}: ${told} (${code})`, fine: false };
  }
  const known = facility === WIN32_FACILITY ? WIN32_ERRORS.get(error) : undefined;
  return { words: known ? `${known} (${code})` : `error ${code}`, fine: false };
}

/** The HRESULT of a Win32 error, 2 → 0x80070002. */
export function win32Result(error: number): string {
  return `0x${WIN32_FACILITY.toString(16)}${error.toString(16).padStart(4, "0")}`;
}

function serverError(status: number): string {
  return status >= 500 ? "the symbol server failed" : "the symbol server did not deliver it";
}
