import { type AddressSpace, layOut } from "@/lib/samples/crash/address-space";
import { circumstances } from "@/lib/samples/crash/circumstances";
import {
  type Crash,
  type Frame,
  type Module,
  type Register,
  type SymbolState,
  type Thread,
  topFrame,
} from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import { instructionOf } from "@/lib/samples/crash/instruction";
import { loadModules, moduleName, type NativeSystem } from "@/lib/samples/crash/memory-map";
import { pinnedStarts, placeFrames } from "@/lib/samples/crash/place-frames";
import {
  arm64Registers,
  posixRegisters,
  x64Registers,
  x86Registers,
} from "@/lib/samples/crash/registers";
import { systemFiles } from "@/lib/samples/crash/system-files";
import { threadsOf } from "@/lib/samples/crash/threads";
import type { Machine } from "@/lib/samples/machines";
import type { PlannedReport } from "@/lib/samples/plan";
import type { Random } from "@/lib/samples/random";
import type { Fault } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";

/** A crash of machine code: modules in an address space, threads with stack pointers, registers. */
export function buildNativeCrash(
  report: PlannedReport,
  recipe: CrashRecipe,
  system: NativeSystem,
  random: Random,
): Crash {
  const facts = circumstances(report, recipe, random);
  const written = threadsOf(recipe, random);
  const space = layOut(system, random);
  const needed = new Set(written.all.flatMap(({ frames }) => frames.map(({ module }) => module)));
  const files = [
    ...recipe.product.files,
    ...systemFiles(system, facts.machine).filter(
      (file) => needed.has(moduleName(file.file, system)) || random.chance(0.5),
    ),
  ];
  const loading = {
    system,
    applicationVersion: report.version.replace(/-.*/, ""),
    systemVersion: facts.machine.systemVersion,
    releasedAt: report.releasedAt,
    pinned: pinnedStarts(written.crashed.frames),
  };
  const modules = loadModules(files, loading, random);
  const place = {
    modules: new Map(modules.map((module) => [module.name, module])),
    sources: recipe.product.sources,
    space,
    random,
  };
  const threads = written.all.map((thread, number): Thread => {
    const stackPointer = space.stackPointer(number);
    const frames = placeFrames(thread.frames, { ...place, stackPointer });
    const systemId = facts.processId + 4 * (number * 7 + random.int(1, 6));
    return { number, id: String(number), name: thread.name, systemId, frames };
  });
  const crashed = threads[written.all.indexOf(written.crashed)];
  if (!crashed) throw new Error("The crashing thread is not among the threads.");
  const top = topFrame(crashed);
  const instruction = instructionOf(recipe.fault, space.wide);
  noteSymbols(modules, crashed.frames, (module) => symbolsOf(module, system, recipe));
  return {
    ...facts,
    fault: settle(recipe.fault, top),
    inner: [],
    instruction,
    registers: registersOf(facts.machine, system, top, instruction.registers, { random, space }),
    modules,
    threads,
    crashed,
  };
}

function registersOf(
  machine: Machine,
  system: NativeSystem,
  top: Frame,
  forced: Readonly<Record<string, string>>,
  draw: { random: Random; space: AddressSpace },
): Register[] {
  if (system === "windows-x64") return x64Registers(top, forced, draw);
  if (system === "windows-x86") return x86Registers(top, forced, draw);
  if (machine.processor === "arm64") return arm64Registers(top, draw);
  return posixRegisters(top, forced, draw);
}

/** A trap names the instruction's own address, which differs from process to process. */
function settle(fault: Fault, top: Frame): Fault {
  if (!fault.atInstruction) return fault;
  return { ...fault, message: `${fault.message} at 0x${hex(top.address)}`, address: top.address };
}

/** The debugger loads the symbols of those modules that it meets on the crashing stack. */
function noteSymbols(
  modules: readonly Module[],
  frames: readonly Frame[],
  found: (module: Module) => SymbolState,
): void {
  const met = new Set(frames.map((frame) => frame.loaded));
  for (const module of modules) if (met.has(module)) module.symbols = found(module);
}

/** What a debugger finds for a module: ours in our store, Microsoft's in theirs, no others'. */
function symbolsOf(module: Module, system: NativeSystem, recipe: CrashRecipe): SymbolState {
  const windows = system.startsWith("windows");
  if (module.own && recipe.lacks === "symbols") return "no symbols";
  if (module.own) return windows ? "private pdb symbols" : "symbols loaded";
  if (!windows) return "deferred";
  return module.vendor.startsWith("Microsoft") ? "pdb symbols" : "export symbols";
}
