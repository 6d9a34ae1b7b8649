import {
  gardenGateAndroid,
  gardenGateDesktop,
  gardenGateIos,
  gardenGateSync,
  gardenGateWeb,
  iosStart,
} from "@/lib/samples/products/garden-gate";
import { signal, thrown } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { dispatchBlock } from "@/lib/samples/stacks/apple";

const assets = "https://gate.example.com/assets";
const since3 = ["3.0.0-beta.2", "3.0.0-rc.1", "3.0.0"];

const reactRender = [
  `renderWithHooks @ ${assets}/vendor.js:2213:18`,
  `updateFunctionComponent @ ${assets}/vendor.js:3027:20`,
  `performWorkOnRoot @ ${assets}/vendor.js:5871:7`,
];

/** The crashes of the gardener's companion, most of them in JavaScript. */
export const gardenGateRecipes: readonly CrashRecipe[] = [
  {
    product: gardenGateWeb,
    size: 9,
    fault: thrown("TypeError", "Cannot read properties of undefined (reading 'beds')"),
    stack: [
      `renderWateringCalendar @ ${assets}/main.js:118:23`,
      `CalendarPage @ ${assets}/main.js:96:10`,
      ...reactRender,
    ],
  },
  {
    product: gardenGateWeb,
    size: 6,
    versions: since3,
    fault: thrown("TypeError", "rain.toFixed is not a function"),
    stack: [
      `TypeError @ ${assets}/main.js:32:4`,
      `Array.map @ native code`,
      `rainBars @ ${assets}/main.js:29:18`,
      ...reactRender,
    ],
  },
  {
    // Minified, and nobody uploaded the source map.
    product: gardenGateWeb,
    size: 5,
    versions: ["2.9.4"],
    fault: thrown("ReferenceError", "structuredClone is not defined"),
    stack: [
      `ReferenceError @ ${assets}/app.3f8c1d.min.js:1:48213`,
      `e.t @ ${assets}/app.3f8c1d.min.js:1:47102`,
      `n @ ${assets}/app.3f8c1d.min.js:1:9177`,
    ],
    lacks: "symbols",
  },
  {
    product: gardenGateWeb,
    size: 2,
    crashTypeId: 19,
    platform: "Angular",
    versions: ["2.9.4"],
    fault: thrown(
      "Error",
      "NG0100: ExpressionChangedAfterItHasBeenCheckedError. Previous value: 'seedling'. Current value: 'slug food'.",
    ),
    stack: [
      `throwErrorIfNoChangesMode @ ${assets}/admin.js:4012:11`,
      `BedListComponent_Template @ ${assets}/admin.js:377:14`,
    ],
  },
  {
    product: gardenGateDesktop,
    size: 3,
    fault: thrown("Error", "ENOSPC: no space left on device, write"),
    stack: [
      "Context.<anonymous> @ app:///resources/app.asar/dist/renderer.js:19:19",
      "savePhoto @ app:///resources/app.asar/dist/renderer.js:88:13",
    ],
  },
  {
    product: gardenGateSync,
    size: 4,
    fault: thrown("RangeError", "Maximum call stack size exceeded"),
    stack: [
      "syncGarden @ file:///srv/garden-gate/dist/sync.mjs:204:11",
      "syncNeighbours @ file:///srv/garden-gate/dist/sync.mjs:231:5",
      "syncGarden @ file:///srv/garden-gate/dist/sync.mjs:209:7",
      "process.processTicksAndRejections @ node:internal/process/task_queues:105:5",
    ],
  },
  {
    product: gardenGateIos,
    size: 6,
    fault: signal("SIGTRAP", "TRAP_BRKPT"),
    stack: [
      "GateSync!WateringScheduler.nextDate(after:)+0x1b4 @ Sync/WateringScheduler.swift:143",
      "Garden Gate!CalendarModel.refresh()+0x8c @ App/CalendarModel.swift:51",
      "Garden Gate!closure #1 in CalendarView.body.getter+0x44 @ App/CalendarView.swift:27",
      ...iosStart,
    ],
  },
  {
    product: gardenGateIos,
    size: 2,
    fault: signal("SIGABRT", "#0"),
    stack: [
      "libsystem_kernel.dylib!__pthread_kill+0x8",
      "libsystem_c.dylib!abort+0xb4",
      "libc++abi.dylib!demangling_terminate_handler()+0x14c",
      "libobjc.A.dylib!objc_exception_rethrow+0x28",
      "GateSync!-[GGPhotoPicker imagePickerController:didFinishPickingMediaWithInfo:]+0x170 @ Sync/GGPhotoPicker.m:77",
      ...dispatchBlock,
    ],
    namedBy: 4,
    worker: "",
  },
  {
    product: gardenGateAndroid,
    size: 5,
    fault: thrown(
      "java.lang.IllegalStateException",
      "Room cannot verify the data integrity. Looks like you've changed schema but forgot to update the version number.",
    ),
    stack: [
      "com.example.gardengate.sync.SyncWorker.doWork @ SyncWorker.java:87",
      "androidx.work.Worker.lambda$startWork$0 @ Worker.java:112",
      "java.util.concurrent.ThreadPoolExecutor.runWorker @ ThreadPoolExecutor.java:1145",
      "java.lang.Thread.run @ Thread.java:1012",
    ],
    worker: "WM.task-2",
  },
  {
    // Identifiers of all the world's scripts are legal in JavaScript.
    product: gardenGateWeb,
    size: 1,
    fault: thrown("Error", "🌱 needs 💧 – the bed “Großmutters Rosen” is dry"),
    stack: [`gieße🌱 @ ${assets}/main.js:7:13`, `полить @ ${assets}/main.js:12:3`, ...reactRender],
  },
  {
    // A right-to-left override that would turn the rest of a line around.
    product: gardenGateWeb,
    size: 1,
    fault: thrown("Error", "\u202eתירוקמ החיתפ\u202c: unbalanced direction in a plant's name"),
    stack: [`حديقة.\u202egnp.esor\u202c.<anonymous> @ ${assets}/main.js:12:9`, ...reactRender],
  },
  {
    product: gardenGateWeb,
    size: 1,
    fault: thrown("Error", "<script>alert('slugs')</script>"),
    stack: [
      `<img src=x onerror=alert(1)> @ ${assets}/main.js:1:1`,
      `renderName @ ${assets}/main.js:402:8`,
    ],
  },
  {
    // A browser that tells no stack.
    product: gardenGateWeb,
    size: 2,
    fault: thrown("Script error.", ""),
    stack: ["crash @ :0:0"],
    lacks: "report XML",
  },
];
