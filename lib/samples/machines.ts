import type { System } from "@/lib/samples/products/product";
import { Random } from "@/lib/samples/random";

export type GraphicsMaker = "nvidia" | "amd" | "intel";

/** The computer, telephone or browser that a crash happened on. */
export type Machine = {
  /** The operating system as the debugger of its kind words it. */
  os: string;
  processor: "x64" | "x86" | "arm64";
  cores: number;
  /** The version of the operating system's own modules; empty where each has its own. */
  systemVersion: string;
  /** Windows' build lab, an Apple device's model, or a telephone's name. */
  model: string;
  graphics: GraphicsMaker;
};

const windows = [
  { build: 19045, system: "10.0.19041.4842", lab: "19041.1.amd64fre.vb_release.191206-1406" },
  { build: 22631, system: "10.0.22621.4317", lab: "22621.1.amd64fre.ni_release.220506-1250" },
  { build: 26100, system: "10.0.26100.2161", lab: "26100.1.amd64fre.ge_release.240331-1435" },
];

const macs = [
  { os: "macOS 15.6.1 (24G90)", model: "Mac15,3", processor: "arm64" },
  { os: "macOS 14.7.8 (23H730)", model: "Mac14,2", processor: "arm64" },
  { os: "macOS 13.7.8 (22H730)", model: "MacBookPro16,1", processor: "x64" },
] as const;

const iphones = [
  { os: "iOS 18.6.2 (22G100)", model: "iPhone15,3" },
  { os: "iOS 18.6 (22G86)", model: "iPhone14,5" },
  { os: "iOS 17.7.2 (21H221)", model: "iPhone12,1" },
];

const linuxKernels = [
  "Linux 6.8.0-45-generic #45-Ubuntu SMP PREEMPT_DYNAMIC Fri Aug 30 12:02:04 UTC 2024 x86_64",
  "Linux 6.8.0-1016-aws #17-Ubuntu SMP Mon Sep  2 13:48:07 UTC 2024 x86_64",
];

const androids = [
  { os: "Android 15 (API level 35)", model: "Gartenfon 9" },
  { os: "Android 14 (API level 34)", model: "Kiesel Mini" },
  { os: "Android 11 (API level 30)", model: "Kiesel One" },
];

const browsers = [
  "Firefox 144.0 on Windows 10",
  "Chrome 141.0.7390.65 on Windows 10",
  "Safari 18.6 on macOS 10.15.7",
  "Chrome 141.0.7390.60 on Android 14",
];

const makers: readonly GraphicsMaker[] = [
  "nvidia",
  "nvidia",
  "nvidia",
  "nvidia",
  "amd",
  "amd",
  "intel",
  "intel",
];

/** The machine of a person: always the same one for the same number. */
export function machineOf(system: System, person: number): Machine {
  const random = new Random(`machine/${person}`);
  const cores = random.pick([4, 8, 8, 12, 16, 24]);
  const graphics = makers[person % makers.length] ?? "nvidia";
  const base = { cores, graphics, systemVersion: "", model: "" };
  switch (system) {
    case "windows-x64":
    case "windows-x86": {
      const { build, system: systemVersion, lab } = random.pick(windows);
      const processor = system === "windows-x64" ? "x64" : "x86";
      const kind = processor === "x64" ? "x64" : "x86 compatible";
      const os = `Windows 10 Version ${build} MP (${cores} procs) Free ${kind}`;
      return { ...base, os, processor, systemVersion, model: lab };
    }
    case "mac":
      return { ...base, ...random.pick(macs) };
    case "iphone":
      return { ...base, ...random.pick(iphones), cores: 6, processor: "arm64" };
    case "linux":
      return { ...base, os: random.pick(linuxKernels), processor: "x64" };
    case "android":
      return { ...base, ...random.pick(androids), processor: "arm64" };
    case "browser":
      return { ...base, os: random.pick(browsers), processor: "x64" };
    case "node":
      return { ...base, os: "Node.js 20.18.0 on linux x64", processor: "x64" };
  }
}

/** The person nearest to this number who has a graphics card of this maker. */
export function personWithGraphics(person: number, maker: GraphicsMaker): number {
  const own = makers.flatMap((candidate, i) => (candidate === maker ? [i] : []));
  return person - (person % makers.length) + (own[person % own.length] ?? 0);
}
