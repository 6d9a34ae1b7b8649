import type { Application } from "@/lib/samples/applications";
import type { ModuleFile } from "@/lib/samples/modules/module-file";
import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";

/** What a program runs on, as far as it shapes a crash. */
export type System =
  | "windows-x64"
  | "windows-x86"
  | "linux"
  | "mac"
  | "iphone"
  | "android"
  | "browser"
  | "node";

/** What wrote the debugger text: one writer each in debugger-text/. */
export type Debugger =
  | "cdb"
  | "analyze"
  | "stackwalk"
  | "stackwalk -m"
  | "apple"
  | "source map"
  | "logcat"
  | "managed"
  | "sanitizer";

/** One program that belongs to an application: what it loads, and what its other threads do. */
export type Product = {
  application: Application;
  crashTypeId: number;
  /** BugSplat's word for the kind of report. */
  platform: string;
  system: System;
  debugger: Debugger;
  /** The main program's module, as debuggers name it, and its path where it has one. */
  program: string;
  programPath: string;
  /** Where the build machine kept the sources, put before the relative paths of frames. */
  sources: string;
  files: readonly ModuleFile[];
  /** What the main thread does when another thread crashes. */
  idle: readonly string[];
  threads: readonly BackgroundThread[];
};
