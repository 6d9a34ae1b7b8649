import type { Crash, Frame, Thread } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import type { Random } from "@/lib/samples/random";

/** `kp`: a heading, then a row for each frame with its parameters by name. */
export function stackWithParameters(crash: Crash, thread: Thread): string[] {
  const wide = crash.machine.processor !== "x86";
  const rows = thread.frames.map((frame, i) => {
    const site = callSite(frame, parameters(frame));
    return frame.inline
      ? `${inlineMark(wide)} ${site}`
      : `${address(frame.stackPointer, wide)} ${address(returnAddress(thread, i), wide)} ${site}`;
  });
  return [wide ? "Child-SP          RetAddr           Call Site" : "ChildEBP RetAddr  ", ...rows];
}

/** `kb`: a heading, then a row for each frame with the first words that its caller passed. */
export function stackWithArguments(crash: Crash, thread: Thread, random: Random): string[] {
  const wide = crash.machine.processor !== "x86";
  const rows = thread.frames.map((frame, i) => {
    const back = address(returnAddress(thread, i), wide);
    const site = callSite(frame, "");
    if (frame.inline) return `${inlineMark(wide)} ${site}`;
    if (!wide) {
      const words = Array.from({ length: 3 }, () => word(random).slice(-8)).join(" ");
      return `${address(frame.stackPointer, wide)} ${back} ${words} ${site}`;
    }
    const words = Array.from({ length: 4 }, () => tick(word(random))).join(" ");
    return `${back} : ${words} : ${site}`;
  });
  const heading = wide
    ? `RetAddr           : Args to Child${" ".repeat(59)}: Call Site`
    : "ChildEBP RetAddr  Args to Child              ";
  return [heading, ...rows];
}

/** The address that a frame returns to: that of the next frame with a stack frame of its own. */
export function returnAddress(thread: Thread, index: number): number {
  let next = index + 1;
  while (thread.frames[next]?.inline) next++;
  return thread.frames[next]?.address ?? 0;
}

/** `module!function+0x1f [file @ line]`, or as much of it as is known. */
export function callSite(frame: Frame, called: string): string {
  if (!frame.loaded) return frame.symbol;
  const at = frame.file && frame.line ? ` [${frame.file} @ ${frame.line}]` : "";
  const name = frame.function ? frame.symbol : frame.module;
  return `${name}${called}+0x${hex(frame.offset)}${at}`;
}

function parameters(frame: Frame): string {
  if (!frame.file || frame.inline) return "";
  const list = frame.arguments.map(({ name, value }) => `${name} = ${value}`);
  return `(${list.length > 0 ? list.join(", ") : "void"})`;
}

function inlineMark(wide: boolean): string {
  return wide ? "(Inline Function) --------`--------" : "(Inline) --------";
}

function address(value: number, wide: boolean): string {
  return wide ? tick(value) : hex(value, 8);
}

function word(random: Random): string {
  const text = random.chance(0.4) ? random.hex(3) : `1${random.hex(10)}`;
  return text.padStart(16, "0");
}
