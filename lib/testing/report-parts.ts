import {
  type Frame,
  frameOf,
  type Module,
  moduleOf,
  type Thread,
  threadOf,
} from "@/lib/report/report";

/** Parts of a report of which nothing is known but what a test is about. */

export function aFrame(parts: Partial<Frame> = {}): Frame {
  return frameOf(parts);
}

export function aThread(parts: Partial<Thread> = {}): Thread {
  return threadOf(parts);
}

export function aModule(parts: Partial<Module> = {}): Module {
  return moduleOf(parts);
}
