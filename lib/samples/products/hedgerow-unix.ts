import { hedgerow } from "@/lib/samples/applications";
import { moduleFiles } from "@/lib/samples/modules/module-file";
import type { Product } from "@/lib/samples/products/product";
import { macEvents, macIdle, macThreads } from "@/lib/samples/stacks/apple";
import { condition, linuxThreads, programStart, threadStart } from "@/lib/samples/stacks/linux";

const vendor = "Hedgerow Works";

/** From a tile of a picture down to the worker's start. */
export const renderWorker = [
  "hedgerow-render!hedge::render::Worker::run()+0x8e @ render/Worker.cpp:73",
  "libstdc++.so.6.0.33!execute_native_thread_routine+0x13",
  ...threadStart,
];

/** The program that draws pictures of gardens on rented Linux machines, through Crashpad. */
export const hedgerowRender: Product = {
  application: hedgerow,
  crashTypeId: 6,
  platform: "Crashpad/Breakpad",
  system: "linux",
  debugger: "stackwalk",
  program: "hedgerow-render",
  programPath: "/opt/hedgerow/bin/hedgerow-render",
  sources: "/build/hedgerow/src",
  files: [
    ...moduleFiles(
      { folder: "/opt/hedgerow/bin", vendor, origin: "program" },
      "hedgerow-render 1c6000 - renders gardens",
    ),
    ...moduleFiles(
      { folder: "/opt/hedgerow/lib", vendor, origin: "own" },
      `
      libhrgeom.so 3e9000 - geometry kernel
      libhrplants.so 18c000 - plants and seasons
      libhrterrain.so 214000 - terrain and water
      `,
    ),
  ],
  idle: [
    ...condition,
    "hedgerow-render!hedge::render::Job::waitForTiles()+0x52 @ render/Job.cpp:140",
    "hedgerow-render!main+0x3c1 @ render/main.cpp:58",
    ...programStart,
  ],
  threads: [
    ...linuxThreads,
    {
      name: "render",
      least: 4,
      most: 12,
      frames: [
        ...condition,
        "hedgerow-render!hedge::render::TileQueue::pop()+0x47 @ render/TileQueue.cpp:91",
        ...renderWorker,
      ],
    },
  ],
};

const bundle = "/Applications/Hedgerow.app/Contents";

export const macStart = [...macEvents, "Hedgerow!main+0x2c @ mac/main.mm:14", "dyld!start+0x1870"];

export const hedgerowMac: Product = {
  application: hedgerow,
  crashTypeId: 13,
  platform: "macOS",
  system: "mac",
  debugger: "apple",
  program: "Hedgerow",
  programPath: `${bundle}/MacOS/Hedgerow`,
  sources: "/Volumes/ci/hedgerow/src",
  files: [
    ...moduleFiles(
      { folder: `${bundle}/MacOS`, vendor, origin: "program" },
      "Hedgerow 1284000 - Hedgerow garden designer",
    ),
    ...moduleFiles(
      { folder: `${bundle}/Frameworks/HedgerowKit.framework/Versions/A`, vendor, origin: "own" },
      "HedgerowKit 6f8000 - documents and geometry",
    ),
    ...moduleFiles(
      {
        folder: `${bundle}/Frameworks/BugSplatMac.framework/Versions/A`,
        vendor: "BugSplat",
        origin: "library",
      },
      "BugSplatMac 5c000 2.1.0 crash reporter",
    ),
  ],
  idle: [...macIdle, ...macStart.slice(-2)],
  threads: [
    ...macThreads,
    {
      name: "hedgerow.autosave",
      least: 1,
      most: 1,
      frames: [
        "libsystem_kernel.dylib!__psynch_cvwait+0x8",
        "libsystem_pthread.dylib!_pthread_cond_wait+0x3d8",
        "libc++.1.dylib!std::__1::condition_variable::wait(std::__1::unique_lock<std::__1::mutex>&)+0x20",
        "HedgerowKit!hedge::doc::Autosave::run()+0x74 @ doc/Autosave.cpp:57",
        "libsystem_pthread.dylib!_pthread_start+0x88",
        "libsystem_pthread.dylib!thread_start+0x8",
      ],
    },
  ],
};

const previewName = "Hedgerow Quick Look Preview Exte...";

/** Shows a garden in the Finder. Its long name comes out shortened, its symbols not at all. */
export const hedgerowPreview: Product = {
  ...hedgerowMac,
  program: previewName,
  programPath: `${bundle}/PlugIns/Hedgerow Quick Look Preview Extension.appex/Contents/MacOS/${previewName}`,
  files: moduleFiles(
    {
      folder: `${bundle}/PlugIns/Hedgerow Quick Look Preview Extension.appex/Contents/MacOS`,
      vendor,
      origin: "program",
    },
    `${previewName} 8e4000 - Quick Look preview`,
  ),
  idle: [...macIdle, "dyld!start+0x1870"],
  threads: macThreads,
};
