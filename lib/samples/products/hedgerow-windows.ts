import { hedgerow } from "@/lib/samples/applications";
import { moduleFiles } from "@/lib/samples/modules/module-file";
import { visualCppFiles } from "@/lib/samples/modules/windows";
import type { Product } from "@/lib/samples/products/product";
import { eventLoop } from "@/lib/samples/stacks/hedgerow";
import {
  idleMessageLoop,
  idleWorker,
  runtimeThreadStart,
  threadStart,
  waitForOne,
  waitForSeveral,
  windowsThreads,
} from "@/lib/samples/stacks/windows";

const folder = "C:\\Program Files\\Hedgerow";
const sources = "D:\\ci\\hedgerow\\src";

const ownFiles = [
  ...moduleFiles(
    { folder, vendor: "Hedgerow Works", origin: "program" },
    "Hedgerow.exe 1f4000 - Hedgerow garden designer",
  ),
  ...moduleFiles(
    { folder, vendor: "Hedgerow Works", origin: "own" },
    `
    hrui.dll 6c2000 - Hedgerow user interface
    hrdoc.dll 31e000 - Hedgerow documents
    hrgeom.dll 4a8000 - Hedgerow geometry kernel
    hrterrain.dll 27c000 - Hedgerow terrain and water
    hrplants.dll 1b6000 - Hedgerow plant catalogue and seasons
    hrrender.dll 3d1000 - Hedgerow renderer
    `,
  ),
];

const libraries = [
  ...moduleFiles(
    { folder, vendor: "The Qt Company Ltd.", origin: "library" },
    `
    Qt6Core.dll 5f8000 6.7.2.0 C++ Application Development Framework
    Qt6Gui.dll 8a1000 6.7.2.0 C++ Application Development Framework
    Qt6Widgets.dll 64f000 6.7.2.0 C++ Application Development Framework
    Qt6Network.dll 179000 6.7.2.0 C++ Application Development Framework
    qwindows.dll e2000 6.7.2.0 C++ Application Development Framework
    `,
  ),
  ...moduleFiles(
    { folder, vendor: "Intel Corporation", origin: "library" },
    "tbb12.dll 5a000 2021.12.0.0 oneAPI Threading Building Blocks (oneTBB) library",
  ),
  ...moduleFiles(
    { folder, vendor: "BugSplat", origin: "library" },
    "BugSplat64.dll 9b000 4.0.4.1 BugSplat Windows Native Library",
  ),
  ...visualCppFiles,
];

export const hedgerowWindows: Product = {
  application: hedgerow,
  crashTypeId: 1,
  platform: "Windows",
  system: "windows-x64",
  debugger: "cdb",
  program: "Hedgerow",
  programPath: `${folder}\\Hedgerow.exe`,
  sources,
  files: [...ownFiles, ...libraries],
  idle: [
    ...idleMessageLoop,
    "Qt6Core!QEventDispatcherWin32::processEvents+0x3a1",
    ...eventLoop.slice(6),
  ],
  threads: [
    ...windowsThreads,
    {
      name: "task pool",
      least: 2,
      most: 6,
      frames: idleWorker(
        "hrdoc!hedge::TaskPool::next+0x5c @ base/TaskPool.cpp:118",
        "hrdoc!hedge::TaskPool::work+0x3a @ base/TaskPool.cpp:129",
      ),
    },
    {
      name: "oneTBB",
      least: 1,
      most: 4,
      frames: [
        ...waitForOne,
        "tbb12!tbb::detail::r1::rml::private_worker::run+0x5d",
        ...runtimeThreadStart,
      ],
    },
    {
      name: "autosave",
      least: 1,
      most: 1,
      frames: [
        "ntdll!NtDelayExecution+0x14",
        "KERNELBASE!SleepEx+0x9b",
        "hrdoc!hedge::doc::Autosave::run+0x88 @ doc/Autosave.cpp:57 | hedge::doc::Autosave * this = * | int minutes = 0n5",
        ...runtimeThreadStart,
      ],
    },
    {
      name: "file watcher",
      least: 0,
      most: 1,
      frames: [
        "ntdll!NtRemoveIoCompletion+0x14",
        "KERNELBASE!GetQueuedCompletionStatus+0x4f",
        "Hedgerow!hedge::FileWatcher::run+0x6b @ app/FileWatcher.cpp:88",
        ...runtimeThreadStart,
      ],
    },
    {
      name: "crash reporter",
      least: 1,
      most: 1,
      frames: [...waitForSeveral, "BugSplat64!CrashWatcher::waitForWork+0x6d", ...threadStart],
    },
  ],
};
