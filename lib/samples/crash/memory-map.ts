import type { Module, SymbolState } from "@/lib/samples/crash/crash";
import { guid, hash32 } from "@/lib/samples/fingerprint";
import type { ModuleFile, Origin } from "@/lib/samples/modules/module-file";
import type { System } from "@/lib/samples/products/product";
import type { Random } from "@/lib/samples/random";

type Area = "program" | "libraries" | "system";

/** Where a system loads its modules, and how far apart. */
const areas = {
  "windows-x64": {
    program: 0x7ff6_0000_0000,
    libraries: 0x7ffa_0000_0000,
    system: 0x7ffb_0000_0000,
    grain: 0x10000,
    slide: 0x8000,
  },
  "windows-x86": {
    program: 0x0040_0000,
    libraries: 0x0f00_0000,
    system: 0x7400_0000,
    grain: 0x10000,
    slide: 0x40,
  },
  linux: {
    program: 0x5580_0000_0000,
    libraries: 0x7f10_0000_0000,
    system: 0x7f20_0000_0000,
    grain: 0x1000,
    slide: 0x80000,
  },
  mac: {
    program: 0x1_0000_0000,
    libraries: 0x1_0400_0000,
    system: 0x1_8000_0000,
    grain: 0x4000,
    slide: 0x800,
  },
  iphone: {
    program: 0x1_0000_0000,
    libraries: 0x1_0400_0000,
    system: 0x1_8000_0000,
    grain: 0x4000,
    slide: 0x800,
  },
} as const;

export type NativeSystem = keyof typeof areas;

export function isNative(system: System): system is NativeSystem {
  return system in areas;
}

const areaOf: Record<Origin, Area> = {
  program: "program",
  own: "libraries",
  library: "libraries",
  driver: "libraries",
  system: "system",
};

/** What all modules of one process share. */
type Loading = {
  system: NativeSystem;
  applicationVersion: string;
  systemVersion: string;
  releasedAt: Date;
  /** Module names whose addresses the stack data spells out. */
  pinned: ReadonlyMap<string, number>;
};

/** Gives every file of a process its address range, in the order of addresses. */
export function loadModules(
  files: readonly ModuleFile[],
  loading: Loading,
  random: Random,
): Module[] {
  const { grain, slide, ...bases } = areas[loading.system];
  const next: Record<Area, number> = { ...bases };
  for (const area of ["program", "libraries", "system"] as const) {
    next[area] += grain * random.int(1, slide);
  }
  return files
    .map((file) => {
      const area = areaOf[file.origin];
      const name = moduleName(file.file, loading.system);
      const start = loading.pinned.get(name) ?? next[area];
      const end = start + Math.ceil(file.size / 0x1000) * 0x1000;
      next[area] += Math.ceil(file.size / grain) * grain + grain * random.int(0, 12);
      return { ...moduleFacts(file, loading), name, start, end };
    })
    .sort((a, b) => a.start - b.start);
}

/** A module's name in stack tables. */
export function moduleName(file: string, system: NativeSystem): string {
  // WinDbg names a module by its file without the extension, other marks made underscores.
  return system.startsWith("windows")
    ? file.replace(/\.(dll|exe)$/i, "").replace(/[.-]/g, "_")
    : file;
}

function moduleFacts(file: ModuleFile, loading: Loading): Omit<Module, "name" | "start" | "end"> {
  const own = isOwn(file);
  const version = versionOf(file, loading);
  const identity = `${file.file} ${version}`;
  const separator = file.folder.includes("\\") ? "\\" : "/";
  return {
    file: file.file,
    path: file.folder ? file.folder + separator + file.file : file.file,
    version,
    vendor: file.vendor,
    description: file.description,
    own,
    // Our builds are a day old when they are released; others carry a moment of their own.
    builtAt: new Date(own ? loading.releasedAt.getTime() - 93_600_000 : buildMoment(identity)),
    debugId: guid(identity),
    checksum: (hash32(`checksum ${identity}`) & 0xffffff)
      .toString(16)
      .toUpperCase()
      .padStart(8, "0"),
    symbols: "deferred" satisfies SymbolState,
  };
}

/** The version of a file that an application of this version has loaded on a machine. */
export function versionOf(
  file: ModuleFile,
  loading: Pick<Loading, "applicationVersion" | "systemVersion">,
): string {
  return file.version || (isOwn(file) ? loading.applicationVersion : loading.systemVersion);
}

function isOwn({ origin }: ModuleFile): boolean {
  return origin === "program" || origin === "own";
}

function buildMoment(identity: string): number {
  return Date.UTC(2022, 0, 1) + (hash32(identity) % 100_000_000) * 1000;
}
