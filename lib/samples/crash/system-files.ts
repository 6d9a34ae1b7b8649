import type { NativeSystem } from "@/lib/samples/crash/memory-map";
import type { Machine } from "@/lib/samples/machines";
import { iosFiles, macFiles } from "@/lib/samples/modules/apple";
import { linuxFiles } from "@/lib/samples/modules/linux";
import type { ModuleFile } from "@/lib/samples/modules/module-file";
import { graphicsDrivers, windowsFiles } from "@/lib/samples/modules/windows";

/** What a process may load of its system and machine; each one loads some of it. */
export function systemFiles(system: NativeSystem, machine: Machine): readonly ModuleFile[] {
  switch (system) {
    case "windows-x64":
      return [...windowsFiles, ...graphicsDrivers[machine.graphics]];
    case "windows-x86":
      return windowsFiles.map((file) => ({ ...file, folder: "C:\\Windows\\SysWOW64" }));
    case "linux":
      return linuxFiles;
    case "mac":
      return macFiles;
    case "iphone":
      return iosFiles;
  }
}
