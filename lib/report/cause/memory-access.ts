/** What the program did to which address, as far as a text about its exception says. */
export interface MemoryAccess {
  kind: "reading" | "writing" | "executing" | null;
  /** `0x00000010`, with as many digits as the text has. */
  address: string | null;
}

type Kind = NonNullable<MemoryAccess["kind"]>;

/**
 * The first pattern that fits says what was done. `Parameter[0]` of an access violation is 0, 1 or 8:
 * https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-exception_record
 */
const KINDS: readonly [kind: Kind, pattern: RegExp][] = [
  ["executing", /\bAttempt to execute\b|\bEXECUTE_ADDRESS:|_EXEC\b|\bexecuting (?:address|0x)/],
  ["writing", /\bAttempt to write\b|\bWRITE_ADDRESS:|_WRITE\b|\bwriting (?:to )?(?:address|0x)/],
  ["reading", /\bAttempt to read\b|\bREAD_ADDRESS:|_READ\b|\breading (?:from )?(?:address|0x)/],
  // Apple: `esr: 0x92000006 (Data Abort) byte read`, `Error Code: 0x04 (no mapping for user data read)`
  ["executing", /\(Instruction Abort\)|\buser instruction fetch\b/],
  ["writing", /\bbyte write\b|\buser data write\b/],
  ["reading", /\bbyte read\b|\buser data read\b/],
  ["writing", /^Access type: Write$/m],
  ["reading", /^Access type: Read$/m],
  ["executing", /^Parameter\[0\]: 0*8$/m],
  ["writing", /^Parameter\[0\]: 0*1$/m],
  ["reading", /^Parameter\[0\]: 0+$/m],
];

/** Where the address stands; the first that fits. */
const ADDRESSES: readonly RegExp[] = [
  /^\*\* Non-canonical address detected: 0x([\da-f]{1,16})\b/im,
  /\bAttempt to (?:read from|write to|execute non-executable) address ([\da-f`]{1,17})\b/i,
  /\bInpage operation failed at (?:0x)?([\da-f`]{1,17})\b/i,
  /^(?:READ|WRITE|EXECUTE)_ADDRESS:[ \t]+([\da-f`]{1,17})\b/im,
  /^Crash address:[ \t]+0x([\da-f]{1,16})\b/im,
  /^Crash\|[^|\n]*\|0x([\da-f]{1,16})\b/im,
  /^"address": "0x([\da-f]{1,16})"/im,
  /\b(?:at|address|addr|reading|writing|executing)[ =]0x([\da-f]{1,16})\b/i,
  /^far: 0x([\da-f]{1,16})\b/im,
  /^Parameter\[1\]: ([\da-f`]{1,17})$/im,
];

export function readMemoryAccess(text: string): MemoryAccess {
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  for (const pattern of ADDRESSES) {
    const digits = pattern.exec(text)?.[1]?.replaceAll("`", "").toLowerCase();
    if (digits) return { kind, address: `0x${digits}` };
  }
  return { kind, address: null };
}
