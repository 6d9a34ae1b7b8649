import { moduleFiles } from "@/lib/samples/modules/module-file";
import { visualCppFiles } from "@/lib/samples/modules/windows";
import { hedgerowWindows } from "@/lib/samples/products/hedgerow-windows";
import type { Product } from "@/lib/samples/products/product";
import {
  runtimeThreadStart,
  threadStart,
  waitForOne,
  windowsThreads,
  windowsThreads32,
} from "@/lib/samples/stacks/windows";

const folder = "C:\\Program Files\\Hedgerow";
const vendor = "Hedgerow Works";

/** The 32-bit helper that reads drawings of long-gone programs. */
export const hedgerowImport: Product = {
  ...hedgerowWindows,
  system: "windows-x86",
  program: "HedgerowImport32",
  programPath: `${folder}\\import32\\HedgerowImport32.exe`,
  files: [
    ...moduleFiles(
      { folder: `${folder}\\import32`, vendor, origin: "program" },
      "HedgerowImport32.exe 86000 - Hedgerow importer for old drawings",
    ),
    ...moduleFiles(
      { folder: `${folder}\\import32`, vendor, origin: "own" },
      "hrlegacy.dll 142000 - Hedgerow old drawing formats",
    ),
    ...moduleFiles(
      { folder: `${folder}\\import32`, vendor: "BugSplat", origin: "library" },
      "BugSplat.dll 72000 4.0.4.1 BugSplat Windows Native Library",
    ),
  ],
  threads: windowsThreads32,
};

const engine = "D:\\build\\++UE5\\Sync\\Engine\\Source\\Runtime";

/** From the game thread's tick down to the start of an Unreal program. */
export const engineTick = [
  `HedgerowWalk_Win64_Shipping!UWorld::Tick+0x7d1 @ ${engine}\\Engine\\Private\\LevelTick.cpp:1580 | ELevelTick TickType = LEVELTICK_All (0n2); float DeltaSeconds = 0.0166667`,
  `HedgerowWalk_Win64_Shipping!UGameEngine::Tick+0x5f2 @ ${engine}\\Engine\\Private\\GameEngine.cpp:1907`,
  `HedgerowWalk_Win64_Shipping!FEngineLoop::Tick+0xb64 @ ${engine}\\Launch\\Private\\LaunchEngineLoop.cpp:5815`,
  `HedgerowWalk_Win64_Shipping!GuardedMain+0x121 @ ${engine}\\Launch\\Private\\Launch.cpp:181`,
  `HedgerowWalk_Win64_Shipping!WinMain+0x119 @ ${engine}\\Launch\\Private\\Windows\\LaunchWindows.cpp:339`,
  "HedgerowWalk_Win64_Shipping!__scrt_common_main_seh+0x106 @ D:\\a\\_work\\1\\s\\src\\vctools\\crt\\vcstartup\\src\\startup\\exe_common.inl:288",
  ...threadStart,
];

const engineThread = [
  ...waitForOne,
  `HedgerowWalk_Win64_Shipping!FEventWin::Wait+0x45 @ ${engine}\\Core\\Private\\Windows\\WindowsEvent.cpp:52`,
  `HedgerowWalk_Win64_Shipping!FRunnableThreadWin::Run+0x5c @ ${engine}\\Core\\Private\\Windows\\WindowsRunnableThread.cpp:156`,
  ...threadStart,
];

/** The walk through a finished garden, made with Unreal. */
export const hedgerowWalk: Product = {
  ...hedgerowWindows,
  crashTypeId: 17,
  platform: "Unreal Engine",
  program: "HedgerowWalk_Win64_Shipping",
  programPath: `${folder}\\walk\\HedgerowWalk-Win64-Shipping.exe`,
  files: [
    ...moduleFiles(
      { folder: `${folder}\\walk`, vendor, origin: "program" },
      "HedgerowWalk-Win64-Shipping.exe 8c41000 - Hedgerow garden walk",
    ),
    ...moduleFiles(
      { folder: `${folder}\\walk`, vendor: "Intel Corporation", origin: "library" },
      "tbbmalloc.dll 2c000 2021.12.0.0 oneTBB scalable allocator",
    ),
    ...visualCppFiles,
  ],
  threads: [
    ...windowsThreads,
    { name: "task graph", least: 5, most: 9, frames: engineThread },
    {
      name: "audio",
      least: 1,
      most: 1,
      frames: [
        ...waitForOne,
        "HedgerowWalk_Win64_Shipping!Audio::FMixerPlatformRunnable::Run+0x9f",
        ...runtimeThreadStart,
      ],
    },
  ],
};

/** The nightly build with AddressSanitizer that the makers use themselves. */
export const hedgerowNightly: Product = {
  ...hedgerowWindows,
  crashTypeId: 25,
  platform: "AddressSanitizer",
  debugger: "sanitizer",
};

/** The price lists and plant schedules, written in C#. */
export const hedgerowReports: Product = {
  ...hedgerowWindows,
  crashTypeId: 18,
  platform: ".NET Standard",
  debugger: "managed",
  program: "Hedgerow.Reports",
  programPath: `${folder}\\reports\\Hedgerow.Reports.exe`,
  sources: "D:\\ci\\hedgerow\\reports",
  files: [],
  threads: [],
};

/** Planting scripts that gardeners write in Lua; the script host sends its own XML. */
export const hedgerowScripts: Product = {
  ...hedgerowReports,
  crashTypeId: 21,
  platform: "Lua",
  program: "planting",
  programPath: "",
  sources: "",
};
