import type { Frame, Module, Thread } from "@/lib/report/report";

/** Parts of a report of which nothing is known but what a test is about. */

export function aFrame(parts: Partial<Frame> = {}): Frame {
  return {
    symbol: null,
    module: null,
    function: null,
    file: null,
    line: null,
    offset: null,
    arguments: [],
    locals: [],
    ...parts,
  };
}

export function aThread(parts: Partial<Thread> = {}): Thread {
  return {
    id: null,
    current: false,
    event: false,
    declaredFrameCount: null,
    frames: [],
    ...parts,
  };
}

export function aModule(parts: Partial<Module> = {}): Module {
  return {
    name: null,
    order: null,
    address: null,
    start: null,
    end: null,
    path: null,
    symbolsLoaded: null,
    fileVersion: null,
    productVersion: null,
    checksum: null,
    timestamp: null,
    debugGuid: null,
    ...parts,
  };
}
