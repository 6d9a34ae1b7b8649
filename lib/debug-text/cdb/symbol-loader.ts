import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import { explainResult, win32Result } from "@/lib/debug-text/explain-result";
import { explainSymbolState, isMiss } from "@/lib/debug-text/explain-symbol-state";
import type { LineParser } from "@/lib/debug-text/line-parser";

const OTHER_BUILD = { words: "the symbols belong to another build", fine: false };

const hearState = ({ symbols }: CdbLog, subject: string, state: string, line: number) => {
  const outcome = explainSymbolState(state);
  if (outcome && /\bsymbols\b/i.test(state)) symbols.moduleState(subject, outcome, line);
  else if (outcome) symbols.fileState(subject, outcome, line);
  else if (isMiss(state)) symbols.miss(subject, { place: subject, result: state }, line);
};

const parsers: LineParser<CdbLog>[] = [
  {
    // SYMSRV:  BYINDEX: 0x1E
    pattern: /^SYMSRV:\s+BYINDEX:/,
    read: ({ symbols }, _, line) => symbols.begin(line),
  },
  {
    // |         z:\ossymbols*https://symbols.example.com/msft
    pattern: /^\s{8,}(?!\w+:\s{2}|Child SP|SP\s)(?<detail>\S.*)$/,
    when: ({ noise }, line) => noise.endsAt(line - 1),
    read: ({ symbols }, { detail }, line) => symbols.hear(line, detail),
  },
  {
    // SYMSRV:  RESULT: 0x80070003
    pattern: /^SYMSRV:\s+RESULT: (?<code>0x[\da-f]+)/i,
    read: ({ symbols }, { code = "" }, line) => symbols.end(code, line),
  },
  {
    // SYMSRV:  UNC: z:\symbols\App.exe\611FB28624000\App.exe - path not found
    pattern: /^SYMSRV:/,
    read: ({ symbols }, _, line) => symbols.hear(line),
  },
  {
    // DBGHELP: Render.dll not found in z:\symbolservers\app-1.0
    pattern: /^DBG(?:HELP|ENG):\s+(?<file>\S.*) not found in (?<place>.+)$/,
    read: ({ symbols }, { file = "", place = "" }, line) =>
      symbols.miss(file, { place, result: "file not found" }, line),
  },
  {
    // DBGENG:  C:\app\App.exe image header does not match memory image header.
    pattern: /^DBG(?:HELP|ENG):\s+(?<file>\S.*) image header does not match/,
    read: ({ symbols }, { file = "" }, line) =>
      symbols.miss(file, { place: file, result: "the image of another build" }, line),
  },
  {
    // DBGHELP: Render - private symbols & lines          DBGENG:  z:\app\App.exe - Mapped image memory
    pattern: /^DBG(?:HELP|ENG):\s+(?<subject>\S.*) - (?<state>.*[^.])\.?$/,
    read: (log, { subject = "", state = "" }, line) => hearState(log, subject, state, line),
  },
  {
    // DBGHELP: Symbol Search Path: z:\symbolservers\app-1.0
    pattern: /^(?:DBGHELP|DBGENG):/,
    read: () => {},
  },
  {
    // *** ERROR: Symbol file could not be found.  Defaulted to export symbols for Render.dll -
    pattern:
      /^\*\*\* ERROR: .*\b(?<state>export symbols|symbols could not be loaded) for (?<file>.+?)(?: -)?$/,
    read: (log, { state = "", file = "" }, line) => hearState(log, file, state, line),
  },
  {
    // *** WARNING: symbols timestamp is wrong 0x5b079867 0x5b0791e3 for Render.dll
    pattern: /^\*\*\* WARNING: symbols timestamp is wrong \S+ \S+ for (?<file>.+)$/,
    read: ({ symbols }, { file = "" }, line) => symbols.moduleState(file, OTHER_BUILD, line),
  },
  {
    // Unable to load image C:\app\Render.dll, Win32 error 0n2
    pattern: /^Unable to load image (?<file>.+), Win32 error 0n(?<error>\d{1,5})$/,
    read: ({ symbols }, { file = "", error }, line) => {
      const { words } = explainResult(win32Result(Number(error)));
      symbols.miss(file, { place: file, result: words }, line);
    },
  },
  {
    // *** WARNING: Unable to verify checksum for App.exe
    pattern: /^\*\*\* (?:WARNING|ERROR): .*\b(?:checksum|timestamp|symbols?|image)\b/i,
    read: () => {},
  },
];

/** What the debugger says of images and symbols in between, also in the middle of a table. */
export const symbolLoader: LineParser<CdbLog>[] = parsers.map(({ read, ...parser }) => ({
  ...parser,
  read: (log, groups, line) => {
    log.noise.add(line);
    read(log, groups, line);
  },
}));
