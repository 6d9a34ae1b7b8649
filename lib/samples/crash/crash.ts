import type { Machine } from "@/lib/samples/machines";
import type { Fault } from "@/lib/samples/recipes/fault";
import type { WrittenFrame } from "@/lib/samples/stacks/frame-text";

/** How far a debugger got with a module's symbols, on Windows in the words of `lm`. */
export type SymbolState =
  | "private pdb symbols"
  | "pdb symbols"
  | "export symbols"
  | "symbols loaded"
  | "no symbols"
  | "deferred";

export type Module = {
  name: string;
  path: string;
  file: string;
  start: number;
  end: number;
  version: string;
  vendor: string;
  description: string;
  builtAt: Date;
  debugId: string;
  checksum: string;
  symbols: SymbolState;
  /** Made by the company whose application crashed. */
  own: boolean;
};

export type Frame = WrittenFrame & {
  /** The loaded module that the address lies in. */
  loaded: Module | undefined;
  address: number;
  offset: number;
  stackPointer: number;
};

export type Thread = {
  /** Its place in the process; the number that debuggers show. */
  number: number;
  /** The XML's id: the number, or a name where the platform names its threads. */
  id: string;
  name: string;
  systemId: number;
  frames: Frame[];
};

/** A register's hex digits without prefix, as wide as the register. */
export type Register = { name: string; value: string };

/** One crash in full: report XML and debugger text are two ways to print the same value. */
export type Crash = {
  platform: string;
  machine: Machine;
  application: string;
  database: string;
  version: string;
  /** The main program's module name; its path where the platform has one. */
  program: string;
  programPath: string;
  processId: number;
  uptimeSeconds: number;
  at: Date;
  fault: Fault;
  /** The exceptions inside a managed exception; their stacks are the threads `inner-0` and so on. */
  inner: Fault[];
  /** The faulting instruction, where the processor tells. */
  instruction: { bytes: string; text: string } | undefined;
  registers: Register[];
  modules: Module[];
  threads: Thread[];
  /** The crashing thread: one of `threads`. */
  crashed: Thread;
};

/** The frame on which the thread crashed. Every sample thread has one. */
export function topFrame(thread: Thread): Frame {
  const [frame] = thread.frames;
  if (!frame) throw new Error(`Thread ${thread.id} has no frames.`);
  return frame;
}
