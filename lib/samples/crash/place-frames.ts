import type { AddressSpace } from "@/lib/samples/crash/address-space";
import type { Frame, Module } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import { hash32 } from "@/lib/samples/fingerprint";
import type { Random } from "@/lib/samples/random";
import type { Variable, WrittenFrame } from "@/lib/samples/stacks/frame-text";

type Place = {
  modules: ReadonlyMap<string, Module>;
  /** The stack pointer of the top frame. */
  stackPointer: number;
  /** Where the build machine kept the sources. */
  sources: string;
  /** Left out where the language hides addresses. */
  space?: AddressSpace;
  random: Random;
};

/** Gives the frames of a stack addresses within their modules, files their full path, values numbers. */
export function placeFrames(frames: readonly WrittenFrame[], place: Place): Frame[] {
  let stackPointer = place.stackPointer;
  return frames.map((written, depth) => {
    const frame = { ...written, ...locate(written, depth, place), stackPointer };
    if (!written.inline) stackPointer += frameSize(written.symbol, place.space?.wide ?? true);
    return {
      ...frame,
      file: fullPath(written.file, place.sources),
      arguments: written.arguments.map((variable) => fill(variable, place)),
      locals: written.locals.map((variable) => fill(variable, place)),
    };
  });
}

// Kit!0x105439000 + 2017976: the module's start, and the way from there.
const bareAddress = /^0x(?<start>[0-9a-f]+)(?: \+ (?<way>\d+))?$/;

/** The module starts that frames without symbols spell out. */
export function pinnedStarts(frames: readonly WrittenFrame[]): Map<string, number> {
  const pinned = new Map<string, number>();
  for (const frame of frames) {
    const start = bareAddress.exec(frame.function)?.groups?.start;
    if (start) pinned.set(frame.module, Number.parseInt(start, 16));
  }
  return pinned;
}

function locate(frame: WrittenFrame, depth: number, { modules, space }: Place) {
  const loaded = modules.get(frame.module);
  if (!loaded) return locateOutside(frame, space);
  const way = bareAddress.exec(frame.function)?.groups?.way;
  if (way !== undefined) {
    return { loaded, offset: Number(way), address: loaded.start + Number(way) };
  }
  const size = loaded.end - loaded.start;
  const offset = frame.offset ?? 0x10 + (hash32(`${frame.symbol}:${frame.line}`) % 0x2f0);
  if (frame.function) {
    // A function starts at the same place of its file in every process.
    const entry = 0x1000 + ((hash32(`${loaded.debugId} ${frame.function}`) % (size * 0.7)) & ~0xf);
    return { loaded, offset, address: loaded.start + entry + offset };
  }
  const into =
    frame.offset ?? 0x1000 + (hash32(`${loaded.debugId} ${depth}`) % Math.floor(size * 0.7));
  return { loaded, offset: into, address: loaded.start + into };
}

/** Frames in no module: code made at run time (`?`), or a jump to nowhere. */
function locateOutside(frame: WrittenFrame, space: AddressSpace | undefined) {
  if (frame.symbol !== "?" || !space) {
    return { loaded: undefined, offset: 0, address: Number.parseInt(frame.symbol, 16) || 0 };
  }
  const address = space.pointer();
  const symbol = `0x${hex(address, space.wide ? 16 : 8)}`;
  return { loaded: undefined, offset: 0, address, symbol };
}

function frameSize(symbol: string, wide: boolean): number {
  return (wide ? 0x30 : 0x14) + (hash32(symbol) % (wide ? 0x18 : 0x10)) * (wide ? 0x10 : 4);
}

function fullPath(file: string, sources: string): string {
  const complete = file === "" || /^[A-Z]:|^\/|\\|^[a-z]+:/.test(file) || sources === "";
  if (complete) return file;
  return sources.includes("\\")
    ? `${sources}\\${file.replaceAll("/", "\\")}`
    : `${sources}/${file}`;
}

const drawn = /^#(?<least>\d+)-(?<most>\d+)$/;

function fill({ name, value }: Variable, { space, random }: Place): Variable {
  const range = drawn.exec(value)?.groups;
  if (range) return { name, value: `0n${random.int(Number(range.least), Number(range.most))}` };
  if (value !== "*" || !space) return { name, value };
  const pointer = space.pointer();
  return { name, value: `0x${space.wide ? tick(pointer) : hex(pointer, 8)}` };
}
