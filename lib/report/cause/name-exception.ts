import { readLanguageException } from "@/lib/report/cause/language-exceptions";
import { MACH_EXCEPTIONS } from "@/lib/report/cause/mach-exceptions";
import { MEMORY_STATUSES, NTSTATUS, statusByName } from "@/lib/report/cause/ntstatus";
import { RAISED_CODES } from "@/lib/report/cause/raised-codes";
import { type PosixSystem, SIGNALS, signalByNumber } from "@/lib/report/cause/signals";
import { formatStatusCode, readStatusCode } from "@/lib/report/cause/status-code";

/** What an exception is called, read from its code or its message. */
export interface ExceptionName {
  /** "Access violation"; null for a code that no table here knows. */
  words: string | null;
  /** In the notation that people search for: "0xC0000005", "EXC_BAD_ACCESS, SIGSEGV". */
  code: string;
  /** The number of a Windows exception. */
  status: number | null;
  /** What debuggers call it where that differs from `words`. */
  alias: string | null;
  /** Whether an address beside it is one of memory that the program tried to use. */
  memory: boolean;
  /** What the text says behind the name. */
  message: string | null;
}

type Reader = (text: string, system: PosixSystem | null) => ExceptionName | null;

/** The first that understands the text names the exception. */
const READERS: readonly Reader[] = [
  readSignalNumber,
  readStatus,
  readStatusName,
  readMach,
  readSignal,
  readNamed,
];

/** The name of the exception in a text; null when the text has none that is known by its form. */
export function nameException(text: string, system: PosixSystem | null): ExceptionName | null {
  for (const read of READERS) {
    const name = read(text, system);
    if (name) return name;
  }
  return null;
}

function nameOf(parts: Pick<ExceptionName, "words" | "code"> & Partial<ExceptionName>) {
  return { status: null, alias: null, memory: false, message: null, ...parts };
}

/** `11`, on a system where a code is the number of a signal */
function readSignalNumber(text: string, system: PosixSystem | null): ExceptionName | null {
  const signal = system && signalByNumber(text, system);
  return signal ? readSignal(signal) : null;
}

function readStatus(text: string): ExceptionName | null {
  const status = readStatusCode(text);
  return status === null ? null : nameStatus(status);
}

/** `EXCEPTION_ACCESS_VIOLATION_READ` of stackwalk and Unreal Engine */
function readStatusName(text: string): ExceptionName | null {
  const [name] = /\b(?:EXCEPTION|STATUS|DBG)_[A-Z]+(?:_[A-Z0-9]+)*/.exec(text) ?? [];
  const status = name ? statusByName(name) : null;
  return status === null ? null : nameStatus(status);
}

function nameStatus(status: number): ExceptionName {
  const known = NTSTATUS.get(status) ?? RAISED_CODES.get(status);
  return nameOf({
    words: known?.words ?? null,
    code: formatStatusCode(status),
    status,
    alias: known?.alias ?? null,
    memory: MEMORY_STATUSES.has(status),
  });
}

/** `EXC_BAD_ACCESS (SIGSEGV)`, `EXC_BAD_ACCESS / KERN_INVALID_ADDRESS` */
function readMach(text: string): ExceptionName | null {
  const [, mach, signal] = /\b(EXC_[A-Z]+(?:_[A-Z]+)*)(?: \((SIG[A-Z]+)\))?/.exec(text) ?? [];
  const known = MACH_EXCEPTIONS.get(mach ?? "");
  if (!known) return null;
  // EXC_CRASH says only that the process ended; the signal says why.
  const words = (known.name === "EXC_CRASH" && SIGNALS.get(signal ?? "")?.words) || known.words;
  const code = signal ? `${known.name}, ${signal}` : known.name;
  return nameOf({ words, code, memory: known.name === "EXC_BAD_ACCESS" });
}

/** `SIGSEGV`, `SIGSEGV /SEGV_MAPERR`, `Fatal signal 11 (SIGSEGV), code 1 (SEGV_MAPERR)` */
function readSignal(text: string): ExceptionName | null {
  const signal = text.match(/\bSIG[A-Z]{2,6}[12]?\b/g)?.find((name) => SIGNALS.has(name));
  const known = SIGNALS.get(signal ?? "");
  const memory = known?.name === "SIGSEGV" || known?.name === "SIGBUS";
  return known ? nameOf({ words: known.words, code: known.name, memory }) : null;
}

function readNamed(text: string): ExceptionName | null {
  const found = readLanguageException(text);
  if (!found) return null;
  return nameOf({ words: found.known?.words ?? null, code: found.name, message: found.message });
}
