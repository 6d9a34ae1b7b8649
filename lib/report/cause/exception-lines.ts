/** What stands at the beginning of a report's text is about its exception; 20 MB can follow. */
const SEARCHED = 1_000_000;
const MAX_LINES = 40;

/**
 * Lines that speak about the exception. cdb: `ExceptionCode: c0000005`, `Parameter[0]: 00000001`,
 * `Attempt to write to address 00000000`, `READ_ADDRESS:  00000010`; minidump_stackwalk: `Crash
 * reason:  SIGSEGV`; Apple: `Exception Type:`, `far: 0x10 esr: 0x92000006 (Data Abort) byte read`.
 */
const LINE =
  /^[ \t]*(?:ExceptionCode:|Parameter\[\d\]:|Attempt to |Inpage operation failed|(?:READ|WRITE|EXECUTE)_ADDRESS:|Crash reason:|Crash address:|\*\* (?:Non-canonical|Null pointer)|Access type:|Crash\||Exception (?:Type|Codes|Subtype|Message):|Termination (?:Reason|Description):|Error Code:|far: |Fatal signal |signal \d+ \(SIG|"(?:type|address)": ").{0,400}/gm;

/** The lines of a debugger's text that say what the exception was, at most 40, as one short text. */
export function exceptionLines(text: string): string {
  const head = text.slice(0, SEARCHED);
  const lines: string[] = [];
  for (const [line] of head.matchAll(LINE)) {
    lines.push(line.trim());
    if (lines.length === MAX_LINES) break;
  }
  return lines.join("\n");
}

/** Where these lines have the exception's code, the first that fits. */
const CODES: readonly RegExp[] = [
  /^ExceptionCode: ([\da-f]{8})\b/im,
  /^Exception Type:[ \t]+(\S.*)$/m,
  /^Crash reason:[ \t]+(\S.*)$/m,
  /^Crash\|([^|\n]+)\|/m,
  /^"type": "([^"\n]+)"/m,
  /^(?:Fatal )?signal \d+ \((SIG[A-Z]+)\)/m,
];

/** The exception's code in lines about it, null when they have none. */
export function codeInLines(lines: string): string | null {
  for (const pattern of CODES) {
    const code = pattern.exec(lines)?.[1]?.trim();
    if (code) return code;
  }
  return null;
}
