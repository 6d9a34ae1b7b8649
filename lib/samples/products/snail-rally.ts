import { snailRally } from "@/lib/samples/applications";
import { moduleFiles } from "@/lib/samples/modules/module-file";
import type { Product } from "@/lib/samples/products/product";
import { androidIdle, androidThreads } from "@/lib/samples/stacks/android";
import { macIdle, macThreads } from "@/lib/samples/stacks/apple";
import {
  threadStart,
  waitForOne,
  waitForSeveral,
  windowsThreads,
} from "@/lib/samples/stacks/windows";

const folder = "C:\\Games\\Snail Rally";
const vendor = "Slow Lane Games";

/** From a script's update down to the start of a Unity player on Windows. */
export const playerLoop = [
  "UnityPlayer!scripting_method_invoke+0x61",
  "UnityPlayer!ScriptingInvocation::Invoke+0x7c",
  "UnityPlayer!MonoBehaviour::CallUpdateMethod+0x15e",
  "UnityPlayer!BaseBehaviourManager::CommonUpdate<BehaviourManager>+0x9a",
  "UnityPlayer!ExecutePlayerLoop+0x52",
  "UnityPlayer!PlayerLoop+0xd7",
  "UnityPlayer!PerformMainLoop+0x21b",
  "UnityPlayer!MainMessageLoop+0x203",
  "UnityPlayer!UnityMainImpl+0x17c0",
  "UnityPlayer!UnityMain+0xb",
  "SnailRally!__scrt_common_main_seh+0x106",
  ...threadStart,
];

/** The game on Windows: C# turned into C++ by IL2CPP, in Unity's player. */
export const snailRallyWindows: Product = {
  application: snailRally,
  crashTypeId: 15,
  platform: "Unity Native",
  system: "windows-x64",
  debugger: "cdb",
  program: "SnailRally",
  programPath: `${folder}\\SnailRally.exe`,
  sources: "C:\\ci\\snail-rally\\Library\\Bee\\artifacts\\WinPlayerBuildProgram\\il2cppOutput\\cpp",
  files: [
    ...moduleFiles({ folder, vendor, origin: "program" }, "SnailRally.exe a8000 - Snail Rally"),
    ...moduleFiles(
      { folder, vendor, origin: "own" },
      `
      GameAssembly.dll 42e6000 - Snail Rally scripts
      snailnet.dll 7d000 - Snail Rally network races
      `,
    ),
    ...moduleFiles(
      { folder, vendor: "Unity Technologies ApS", origin: "library" },
      `
      UnityPlayer.dll 1e3a000 2022.3.45.7201 Unity playback engine
      baselib.dll 6b000 2022.3.45.7201 Unity base library
      lib_burst_generated.dll 94000 1.8.18 Burst compiled jobs
      `,
    ),
  ],
  idle: [...waitForOne, "UnityPlayer!WaitForLastPresent+0x5b", ...playerLoop.slice(4)],
  threads: [
    ...windowsThreads,
    {
      name: "Job.Worker",
      least: 3,
      most: 11,
      frames: [
        ...waitForOne,
        "UnityPlayer!JobQueue::ProcessJobs+0x1d2",
        "UnityPlayer!JobQueue::WorkLoop+0x44",
        "UnityPlayer!Thread::RunThreadWrapper+0x54c",
        ...threadStart,
      ],
    },
    {
      name: "UnityGfxDeviceWorker",
      least: 1,
      most: 1,
      frames: [
        ...waitForOne,
        "UnityPlayer!GfxDeviceWorker::RunCommand+0x3ee",
        "UnityPlayer!GfxDeviceWorker::Run+0xa5",
        "UnityPlayer!Thread::RunThreadWrapper+0x54c",
        ...threadStart,
      ],
    },
    {
      name: "network races",
      least: 1,
      most: 1,
      frames: [
        ...waitForSeveral,
        "snailnet!RaceSocket::listen+0x77 @ C:\\ci\\snailnet\\RaceSocket.cpp:204",
        ...threadStart,
      ],
    },
  ],
};

/** The same game where C# noticed the mistake itself. */
export const snailRallyScripts: Product = {
  ...snailRallyWindows,
  crashTypeId: 24,
  platform: "Unity",
  debugger: "managed",
  sources: "Assets/Scripts",
  files: [],
  threads: [],
};

const bundle = "/Applications/Snail Rally.app/Contents";

export const snailRallyMac: Product = {
  application: snailRally,
  crashTypeId: 13,
  platform: "macOS",
  system: "mac",
  debugger: "apple",
  program: "Snail Rally",
  programPath: `${bundle}/MacOS/Snail Rally`,
  sources: "/Users/ci/snail-rally/il2cppOutput",
  files: [
    ...moduleFiles(
      { folder: `${bundle}/MacOS`, vendor, origin: "program" },
      "Snail Rally 9000 - the game",
    ),
    ...moduleFiles(
      { folder: `${bundle}/Frameworks`, vendor, origin: "own" },
      "GameAssembly.dylib 51d4000 - scripts",
    ),
    ...moduleFiles(
      { folder: `${bundle}/Frameworks`, vendor: "Unity Technologies", origin: "library" },
      "UnityPlayer.dylib 24f1000 2022.3.45 playback engine",
    ),
  ],
  idle: [...macIdle, "Snail Rally!main+0x1c", "dyld!start+0x1870"],
  threads: macThreads,
};

/** The game on telephones, for the Java part around Unity's player. */
export const snailRallyAndroid: Product = {
  ...snailRallyScripts,
  crashTypeId: 4,
  platform: "Java",
  system: "android",
  debugger: "logcat",
  program: "com.slowlane.snailrally",
  programPath: "",
  sources: "",
  idle: androidIdle,
  threads: androidThreads,
};

/** A games console that no dashboard has heard of yet. */
export const snailRallyConsole: Product = {
  ...snailRallyScripts,
  crashTypeId: 99,
  platform: "ShellBox",
  program: "snailrally.elf",
  programPath: "",
  sources: "/build/snail-rally",
};
