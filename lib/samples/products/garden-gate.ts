import { gardenGate } from "@/lib/samples/applications";
import { moduleFiles } from "@/lib/samples/modules/module-file";
import type { Product } from "@/lib/samples/products/product";
import { androidIdle, androidThreads } from "@/lib/samples/stacks/android";
import { appleThreads, iosEvents, iosIdle } from "@/lib/samples/stacks/apple";

const vendor = "Hedgerow Works";

/** The companion in a browser. */
export const gardenGateWeb: Product = {
  application: gardenGate,
  crashTypeId: 14,
  platform: "JavaScript",
  system: "browser",
  debugger: "source map",
  program: "main.js",
  programPath: "https://gate.example.com/assets/main.js",
  sources: "",
  files: [],
  idle: [],
  threads: [],
};

/** The same pages as a desktop program. */
export const gardenGateDesktop: Product = {
  ...gardenGateWeb,
  crashTypeId: 22,
  platform: "Electron",
  system: "windows-x64",
  program: "renderer.js",
  programPath: "app:///resources/app.asar/dist/renderer.js",
};

/** The service that keeps gardens in step between devices. */
export const gardenGateSync: Product = {
  ...gardenGateWeb,
  crashTypeId: 20,
  platform: "Node.js",
  system: "node",
  program: "sync.mjs",
  programPath: "/srv/garden-gate/dist/sync.mjs",
};

export const iosStart = [
  ...iosEvents,
  "Garden Gate!main+0x38 @ App/GardenGateApp.swift:9",
  "dyld!start+0x1870",
];

const bundle = "/private/var/containers/Bundle/Application/7C1E/Garden Gate.app";

export const gardenGateIos: Product = {
  application: gardenGate,
  crashTypeId: 26,
  platform: "iOS",
  system: "iphone",
  debugger: "apple",
  program: "Garden Gate",
  programPath: `${bundle}/Garden Gate`,
  sources: "/Users/ci/garden-gate/ios",
  files: [
    ...moduleFiles(
      { folder: bundle, vendor, origin: "program" },
      "Garden Gate 92c000 - the companion",
    ),
    ...moduleFiles(
      { folder: `${bundle}/Frameworks/GateSync.framework`, vendor, origin: "own" },
      "GateSync 1a4000 - synchronising gardens",
    ),
  ],
  idle: [...iosIdle, ...iosStart.slice(-2)],
  threads: appleThreads,
};

export const gardenGateAndroid: Product = {
  ...gardenGateWeb,
  crashTypeId: 4,
  platform: "Java",
  system: "android",
  debugger: "logcat",
  program: "com.example.gardengate",
  programPath: "",
  idle: androidIdle,
  threads: androidThreads,
};
