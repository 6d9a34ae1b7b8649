/** What the processor, the operating system or the language complained about. */
export type Fault = {
  /** Hex on Windows (`c0000005`), a signal (`SIGSEGV`), or the class of what was thrown. */
  code: string;
  message: string;
  /** For memory faults: what was tried, and at which address. */
  access?: "read" | "write" | "execute";
  /** 16 hex digits stand for an address that no pointer can hold. */
  address?: number | string;
  /** The address is that of the crashing instruction, and belongs into the message. */
  atInstruction?: boolean;
};

export function accessViolation(
  access: "read" | "write" | "execute",
  address: number | string,
): Fault {
  return { code: "c0000005", message: "Access violation", access, address };
}

export const stackOverflow: Fault = { code: "c00000fd", message: "Stack overflow" };
export const divideByZero: Fault = { code: "c0000094", message: "Integer divide-by-zero" };
export const cppException: Fault = { code: "e06d7363", message: "C++ EH exception" };
export const heapCorruption: Fault = { code: "c0000374", message: "Heap corruption" };
export const clrException: Fault = { code: "e0434352", message: "CLR exception" };
export const breakpoint: Fault = { code: "80000003", message: "Break instruction exception" };
export const fastFail: Fault = {
  code: "c0000409",
  message: "Security check failure or stack buffer overrun",
};
export const inPageError: Fault = {
  code: "c0000006",
  message: "In-page I/O error",
  access: "read",
  address: 0x1c0_4f2a_7000,
};

/** A POSIX signal with its code: `SIGSEGV`, `SEGV_MAPERR at 0x88`; by default at the instruction. */
export function signal(name: string, code: string, address?: number): Fault {
  if (address === undefined) return { code: name, message: code, atInstruction: true };
  return { code: name, message: `${code} at 0x${address.toString(16)}`, access: "read", address };
}

/** An exception of a managed language: its class and its message. */
export function thrown(code: string, message: string): Fault {
  return { code, message };
}
