import type { NativeSystem } from "@/lib/samples/crash/memory-map";
import type { Random } from "@/lib/samples/random";

/** What one process keeps outside its modules. */
export type AddressSpace = {
  /** Whether pointers have 64 bits. */
  wide: boolean;
  /** Some address on the heap, a new one each time. */
  pointer(): number;
  /** Where a thread's stack pointer stands, the main thread being number 0. */
  stackPointer(thread: number): number;
};

/** Lays out a process: the same system puts heap and stacks somewhere else each time it starts one. */
export function layOut(system: NativeSystem, random: Random): AddressSpace {
  const { heap, firstStack, stacks, stackStep } = drawAreas(system, random);
  const wide = system !== "windows-x86";
  return {
    wide,
    pointer: () => heap + random.int(1, wide ? 0xfff_ffff : 0xf_ffff) * 0x10,
    stackPointer: (thread) =>
      (thread === 0 ? firstStack : stacks + thread * stackStep) + random.int(0x10, 0xef) * 0x10,
  };
}

function drawAreas(system: NativeSystem, random: Random) {
  switch (system) {
    case "windows-x64": {
      const stacks = random.int(0x10, 0xff) * 0x1_0000_0000 + random.int(0x40, 0xfff) * 0x10_0000;
      const heap = 0x100_0000_0000 + random.int(0x20, 0xff) * 0x1_0000_0000;
      return { heap, firstStack: stacks, stacks, stackStep: 0x10_0000 };
    }
    case "windows-x86":
      return {
        heap: 0x0100_0000,
        firstStack: 0x0019_e000,
        stacks: 0x0300_0000,
        stackStep: 0x10_0000,
      };
    case "linux":
      return {
        heap: 0x5581_0000_0000 + random.int(0, 0xff) * 0x1000_0000,
        firstStack: 0x7ffc_0000_0000 + random.int(0, 0xfff) * 0x10_0000,
        stacks: 0x7f0e_0000_0000 + random.int(0, 0xfff) * 0x10_0000,
        stackStep: -0x80_1000,
      };
    default: {
      const stacks = 0x1_6b00_0000 + random.int(0, 0x3ff) * 0x4000;
      return { heap: 0x6000_0000_0000, firstStack: stacks, stacks, stackStep: 0x8_c000 };
    }
  }
}
